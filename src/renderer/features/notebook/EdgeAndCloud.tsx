import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { EdgeAndCloudView } from '../../../core/assess/edge-and-cloud-view'
import {
  answerWords,
  breakEvenWords,
  doubtWords,
  probabilityOfEdge,
} from '../../../core/assess/edge-and-cloud-words'
import { figureTokens } from '../../../core/report/palette'
import type { UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, significant } from '../../../core/units/format'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { BreakEven } from '../../ui/figures/BreakEven'
import { IntervalText } from '../../ui/IntervalText'
import { BreakEvenTable } from './BreakEvenTable'
import classes from './edge-and-cloud.module.css'

interface Props {
  /** Of the activity at the edge. */
  readonly id: string
  readonly comparison: EdgeAndCloudView
  readonly intervals: UncertaintyView['intervals'] | undefined
  readonly onOpen: (id: string) => void
  readonly onExplain: (path: string) => void
}

const mostWidth = 560

/** A request at the edge and one in the cloud: which is lower, how sure that is, under which grid and use. */
export function EdgeAndCloud({ id, comparison, intervals, onOpen, onExplain }: Props) {
  const tokens = figureTokens[useComputedColorScheme('light')]
  const { ref, width } = useElementSize()
  const at = `activities/${id}/edgeAndCloud`
  const probability = probabilityOfEdge(intervals?.[`${at}/differenceGPerRequest`])
  const { cloudId, cloudTitle, line } = comparison
  const { edge, cloud } = comparison.doubtful
  const number = (
    label: string,
    key: 'edgeGPerRequest' | 'cloudGPerRequest' | 'differenceGPerRequest',
    doubtful: boolean,
  ) => (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <ClickableNumber
          shown={{ number: significant(comparison[key]).replace('-', '−'), unit: 'gCO2e' }}
          title={`${plainNumber(comparison[key])} gCO2e`}
          {...{ label, doubtful }}
          onClick={() => onExplain(`${at}/${key}`)}
        />
      </td>
      <td>
        <IntervalText interval={intervals?.[`${at}/${key}`]} unit="gCO2e/request" beside={comparison[key]} />
      </td>
    </tr>
  )
  return (
    <section className={classes.panel} aria-label="Edge against cloud" ref={ref}>
      <h4 className={classes.title}>
        Edge against{' '}
        <button type="button" className={classes.link} onClick={() => onOpen(cloudId)}>
          {cloudTitle}
        </button>
      </h4>
      <p className={classes.answer}>{answerWords(comparison)}</p>
      {probability && <p className={classes.answer}>{probability}</p>}
      {doubtWords(comparison).map((words) => (
        <p key={words} className={classes.doubt}>
          <span aria-hidden="true">○ </span>
          {words}
        </p>
      ))}
      <table className={classes.numbers}>
        <tbody>
          {number('A request at the edge', 'edgeGPerRequest', edge)}
          {number('A request in the cloud', 'cloudGPerRequest', cloud)}
          {number('Edge less cloud', 'differenceGPerRequest', edge || cloud)}
        </tbody>
      </table>
      {breakEvenWords(comparison).map((words) => (
        <p key={words} className={classes.words}>
          {words}
        </p>
      ))}
      {width > 0 && <BreakEven view={comparison} width={Math.min(width, mostWidth)} tokens={tokens} />}
      <BreakEvenTable line={line} secondsPerRequest={comparison.secondsPerRequest} />
    </section>
  )
}
