import { TextInput } from '@mantine/core'
import { type Method, methodNames, methods } from '../../../core/conference/method-names'
import type { ConferenceProblem } from '../../../core/conference/prepare'
import { type SeatClass, seatClasses } from '../../../core/travel/desnz'
import { Choice } from '../../ui/Choice'
import classes from './conference.module.css'
import type { Draft, NumberKey } from './draft'
import { ListField } from './ListField'
import { NumberFields } from './NumberFields'

interface Props {
  readonly draft: Draft
  readonly faults: Readonly<Partial<Record<NumberKey, string>>>
  readonly problems: readonly ConferenceProblem[]
  readonly onDraft: (draft: Draft) => void
}

const methodOptions = methodNames.map((value) => ({ value, label: methods[value] }))
const seatOptions = seatClasses.map((value) => ({ value, label: value.replace('-', ' ') }))

const listOptions = [
  { value: 'origins', label: 'Origins, with numbers of people' },
  { value: 'authors', label: 'Authors or participants, one a line' },
]
const listHelp: Readonly<Record<Draft['list'], string>> = {
  origins:
    'One origin a line: city, country, n. Or columns with headings in any order: city, state, country, region, n, fraction, lat, lon, dist (km one way).',
  authors:
    'One person a line: Name, Institution, City, Country. Or affiliations that end with city and country. Below a line of headings with a name, who is there again counts once.',
}

/** Who comes from where, to which place, and by what rule it is counted. */
export function ConferenceForm({ draft, faults, problems, onDraft }: Props) {
  const of = (...fields: readonly ConferenceProblem['field'][]) =>
    problems.filter(({ field }) => fields.includes(field)).map(({ message }) => message)
  const numbers = { draft, faults, onDraft }
  return (
    <form className={classes.form} aria-label="Conference" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="The list is of"
        value={draft.list}
        options={listOptions}
        onChange={(list) => onDraft({ ...draft, list: list as Draft['list'] })}
      />
      <ListField
        label="Attendees"
        help={listHelp[draft.list]}
        rows={9}
        text={draft.attendees}
        problems={of('attendees')}
        onText={(attendees) => onDraft({ ...draft, attendees })}
      />
      <TextInput
        label="Venue"
        placeholder="Vienna, AT"
        description="A city with its country, or latitude and longitude. Without one, the distances of the list are taken."
        value={draft.venue}
        error={of('venue')[0]}
        onChange={(event) => onDraft({ ...draft, venue: event.currentTarget.value })}
      />
      <Choice
        label="Method"
        value={draft.method}
        options={methodOptions}
        onChange={(method) => onDraft({ ...draft, method: method as Method })}
      />
      <div className={classes.fields}>
        <Choice
          label="Class"
          value={draft.seat}
          options={seatOptions}
          onChange={(seat) => onDraft({ ...draft, seat: seat as SeatClass })}
        />
        <NumberFields keys={['year', 'multiplier', 'groundBelowKm']} {...numbers} />
      </div>
      {of('method', 'hotelCountry').map((message) => (
        <p key={message} className={classes.bad} role="alert">
          {message}
        </p>
      ))}
      <fieldset className={classes.group}>
        <legend>What if</legend>
        <div className={classes.fields}>
          <NumberFields
            keys={['remotePercent', 'remoteBeyondKm', 'railBelowKm', 'onlineHours']}
            {...numbers}
          />
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>Other venues and hubs</legend>
        <ListField
          label="Candidates"
          help="One place a line: city, country. Without any, hubs are chosen from the 100 places that most people come from."
          rows={5}
          text={draft.candidates}
          problems={of('candidates', 'hubs')}
          onText={(candidates) => onDraft({ ...draft, candidates })}
        />
        <div className={classes.fields}>
          <NumberFields keys={['hubs']} {...numbers} />
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>Besides journeys</legend>
        <div className={classes.fields}>
          <NumberFields
            keys={[
              'nightsEach',
              'mealsEach',
              'accessKmEach',
              'venueKWh',
              'venueKg',
              'onlinePeople',
              'cityTPerDay',
            ]}
            {...numbers}
          />
        </div>
      </fieldset>
    </form>
  )
}
