import { Button, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { ConferenceQuestion } from '../../../core/conference/request'
import type { HubsReply } from '../../../core/conference/venue-view'
import { figureTokens } from '../../../core/report/palette'
import { plainNumber, significant } from '../../../core/units/format'
import { Section } from '../../ui/Section'
import { Climate } from './Climate'
import classes from './conference.module.css'
import { people, percentWords } from './conference-words'
import { HubProgress } from './HubProgress'
import { Numbers } from './Numbers'
import { ParetoFigure } from './ParetoFigure'
import { useHubs } from './useConference'

interface Props {
  readonly question: ConferenceQuestion
}

/** The best choices of hubs among the candidates: searched when asked for, exactly. */
export function HubSection({ question }: Props) {
  const { search, start, stop } = useHubs()
  const isOld = search.state === 'found' && JSON.stringify(search.question) !== JSON.stringify(question)
  return (
    <Section
      title="Hubs, everybody to the one that emits least"
      aside={
        <Button variant="filled" loading={search.state === 'running'} onClick={() => void start(question)}>
          Find the best {question.hubs === 1 ? 'hub' : `${question.hubs} hubs`}
        </Button>
      }
    >
      {search.state === 'running' && <HubProgress onCancel={stop} />}
      {search.state === 'stopped' && (
        <p className={classes.quiet} role="status">
          Stopped before there was a result.
        </p>
      )}
      {search.state === 'failed' && (
        <p className={classes.bad} role="alert">
          {search.message}
        </p>
      )}
      {isOld && (
        <p className={classes.warning} role="status">
          <span aria-hidden="true">○ </span>Found for what stood in the form before. Search again.
        </p>
      )}
      {search.state === 'found' && <Found found={search.found} />}
    </Section>
  )
}

const mostFigure = 640

function Found({ found }: { readonly found: HubsReply }) {
  const tokens = figureTokens[useComputedColorScheme('light')]
  const { ref, width } = useElementSize()
  const hasRemote = found.hubs.some(({ remoteBeyond }) => remoteBeyond !== null)
  const hasBase = found.hubs.some(({ percentOfBase }) => percentOfBase !== 100)
  return (
    <div ref={ref} data-testid="hubs">
      <Numbers
        label="Best hubs"
        columns={[
          'Hubs',
          'Journeys',
          ...(hasBase ? ['Of now'] : []),
          'Linked online',
          ...(hasRemote ? ['Far ones remote'] : []),
          'Mean km',
          'Longest km',
        ]}
        rows={found.hubs.map((choice) => ({
          key: String(choice.count),
          head: choice.hubs.map((hub) => `${hub.label} (${people(hub.people)})`).join(' + '),
          cells: [
            <Climate key="kg" kg={choice.kg} />,
            ...(hasBase ? [percentWords(choice.percentOfBase)] : []),
            <Climate key="linked" kg={choice.federated.kg} />,
            ...(hasRemote && choice.remoteBeyond
              ? [<Climate key="remote" kg={choice.remoteBeyond.kg} />]
              : []),
            significant(choice.meanKm),
            significant(choice.farthestKm),
          ],
        }))}
      />
      <p className={classes.quiet}>
        Exact: {found.hubs.map(({ tried = 0 }) => plainNumber(tried)).join(', ')} choices were added up, a
        bound rules out the others.
      </p>
      <h3 className={classes.small}>Carbon against the way there</h3>
      <p className={classes.quiet}>
        Filled dots: of as many places, no other choice is as good in carbon, mean and longest way, and better
        in one.
      </p>
      {width > 0 && (
        <>
          <ParetoFigure
            options={found.pareto}
            by="meanKm"
            width={Math.min(width, mostFigure)}
            tokens={tokens}
          />
          <ParetoFigure
            options={found.pareto}
            by="farthestKm"
            width={Math.min(width, mostFigure)}
            tokens={tokens}
          />
        </>
      )}
    </div>
  )
}
