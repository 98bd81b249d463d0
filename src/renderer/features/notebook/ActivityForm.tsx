import { Textarea, TextInput } from '@mantine/core'
import { memo, useMemo } from 'react'
import type { Factor } from '../../../core/factors/factor'
import type { Amount, FieldSpec } from '../../../core/project/field'
import type { Activity, ProjectFile } from '../../../core/project/project'
import { type AskedGroup, asked, chosenIn } from '../../../core/stages/asked'
import type { ChoiceSpec, Method, Stage } from '../../../core/stages/method'
import { optionsOf } from '../../../core/stages/options'
import type { Problem } from '../../../core/stages/outcome'
import { stages } from '../../../core/stages/stages'
import { lowerFirst } from '../../../core/words'
import { Choice } from '../../ui/Choice'
import type { Row } from '../../ui/rows/row'
import { ActivityRows } from './ActivityRows'
import { ActivityAmount, ActivityChoice } from './activity-fields'
import { MoreQuestions } from './MoreQuestions'
import classes from './notebook.module.css'
import { TripPlaces } from './trips/TripPlaces'
import type { ActivityActions } from './useActivityActions'

interface Props {
  readonly activity: Activity
  readonly sites: ProjectFile['sites']
  readonly assets: ProjectFile['assets']
  /** Only where the method reads another activity, or hardware takes its use from one: those that it may be. */
  readonly others: ProjectFile['activities'] | undefined
  readonly problems: readonly Problem[] | undefined
  readonly factors: readonly Factor[]
  readonly actions: ActivityActions
}

/** An activity's form: its method decides which fields are asked for; what another method asked for is kept. */
export const ActivityForm = memo(({ activity, sites, assets, others, factors, problems, actions }: Props) => {
  const { id } = activity
  const stage: Stage = stages[activity.stage]
  const method = stage.methods[activity.method] as Method
  const { ofActivity, ofActivityUnchosen } = method
  const { required, optional, oneOf, choices, groups, table } = asked(stage, method, activity)
  const spec = table === undefined ? undefined : stage.tables?.[table]
  const amounts = activity as unknown as Readonly<Record<string, Amount | undefined>>
  const places = useMemo(
    () => (activity.stage === 'hardware' ? assets : sites).map(named),
    [activity.stage, assets, sites],
  )
  const methods = useMemo(
    () => Object.entries(stage.methods).map(([value, { knows }]) => ({ value, label: knows })),
    [stage],
  )
  const runs = useMemo(
    () => (others ?? []).filter(activity.stage === 'inference' ? isInCloud : isDynamic).map(named),
    [others, activity.stage],
  )

  const amount = (name: string, missing: boolean) => {
    const field = stage.fields[name] as FieldSpec
    return (
      <ActivityAmount key={name} {...{ id, name, field, factors, missing, actions }} value={amounts[name]} />
    )
  }
  const choice = { id, actions }
  const question = (name: string, needed: boolean) => {
    const spec = stage.choices?.[name] as ChoiceSpec
    const { label, help, unchosen } = spec
    const options = optionsOf(spec, factors)
    return (
      <ActivityChoice
        key={name}
        {...choice}
        {...{ name, options, label, help }}
        {...(!needed && { placeholder: unchosen ?? '' })}
        value={chosenIn(stage.choices ?? {}, activity, name)}
      />
    )
  }
  return (
    <div className={classes.fields}>
      <TextInput
        label="Title"
        maxLength={300}
        data-field={`activities/${id}/title`}
        value={activity.title}
        onChange={(event) => actions.set(id, 'Title', 'title', event.currentTarget.value)}
      />
      <ActivityChoice
        {...choice}
        name="method"
        label="What is known"
        value={activity.method}
        options={methods}
      />
      {activity.stage === 'hardware' ? (
        <ActivityChoice
          {...choice}
          name="assetId"
          label="Hardware"
          value={activity.assetId}
          options={places}
          more="New hardware"
        />
      ) : (
        activity.stage !== 'travel' && (
          <ActivityChoice
            {...choice}
            name="siteId"
            label="Site"
            value={activity.siteId}
            options={places}
            more="New site"
          />
        )
      )}
      <ActivityChoice
        {...choice}
        name="boundary"
        label="System boundary"
        value={activity.boundary}
        options={boundaries}
      />
      {ofActivity && (
        <ActivityChoice
          {...choice}
          name="ofActivityId"
          label={ofActivity}
          value={'ofActivityId' in activity ? activity.ofActivityId : undefined}
          options={runs}
          {...(ofActivityUnchosen && { placeholder: ofActivityUnchosen, canClear: true })}
          empty={
            activity.stage === 'inference' ? 'No service in the cloud yet' : 'Add the training activity first'
          }
        />
      )}
      {others && activity.stage === 'hardware' && (
        <Choice
          label="Use of"
          field={`activities/${id}/ofActivityId`}
          value={activity.ofActivityId}
          options={runs}
          placeholder="stated below"
          empty="stated below"
          onClear={() => actions.set(id, 'Use of', 'ofActivityId', undefined)}
          onChange={(value) => actions.set(id, 'Use of', 'ofActivityId', value)}
        />
      )}
      {activity.stage === 'travel' && activity.method === 'conference' && (
        <TextInput
          label="Venue"
          placeholder="Vienna, AT"
          maxLength={200}
          data-field={`activities/${id}/venue`}
          value={activity.venue ?? ''}
          onChange={(event) => actions.set(id, 'Venue', 'venue', event.currentTarget.value || undefined)}
        />
      )}
      {choices.map((name) => question(name, true))}
      {required.map((name) => amount(name, true))}
      {oneOf.length > 0 && (
        <p className={`${classes.quiet} ${classes.wide}`} style={{ margin: 0 }}>
          {oneOfWords(oneOf, stage)}
        </p>
      )}
      {[...new Set(oneOf.flat())].map((name) => amount(name, false))}
      {optional.map((name) => amount(name, false))}
      {groups.map((group) => (
        <MoreQuestions key={group.label} label={group.label} answered={isAnswered(activity, group)}>
          {group.hardware && (
            <Choice
              label="Hardware"
              field={`activities/${id}/assetId`}
              value={'assetId' in activity ? activity.assetId : undefined}
              options={assets.map(named)}
              placeholder="not counted here"
              empty="Add it in Sites and hardware first"
              help="Its making is then a line of this activity, by its device-hours."
              onClear={() => actions.set(id, 'Hardware', 'assetId', undefined)}
              onChange={(value) => actions.set(id, 'Hardware', 'assetId', value)}
            />
          )}
          {group.choices.map((name) => question(name, false))}
          {group.fields.map((name) => amount(name, false))}
        </MoreQuestions>
      ))}
      {spec && table && (
        <ActivityRows {...{ id, table, spec, factors, problems, actions }} rows={rowsOf(activity, table)} />
      )}
      {activity.stage === 'travel' && <TripPlaces {...{ activity, actions }} />}
      <Textarea
        className={classes.wide as string}
        label="Note"
        rows={2}
        maxLength={20_000}
        value={activity.note ?? ''}
        onChange={(event) => actions.set(id, 'Note', 'note', event.currentTarget.value || undefined)}
      />
    </div>
  )
})

/** True where something stands in a group. */
const isAnswered = (activity: Activity, { choices, fields, hardware }: AskedGroup): boolean =>
  [...choices, ...fields, ...(hardware ? ['assetId'] : [])].some((name) => name in activity)

const boundaries = [
  { value: 'inside', label: 'Inside: counts in the total' },
  { value: 'outside', label: 'Outside: reported beside it' },
]

const named = (record: { readonly id: string; readonly name?: string; readonly title?: string }) => ({
  value: record.id,
  label: record.name || record.title || 'Unnamed',
})

const noRows: readonly Row[] = []
const rowsOf = (activity: Activity, table: string): readonly Row[] =>
  (activity as unknown as Readonly<Record<string, readonly Row[] | undefined>>)[table] ?? noRows

const isDynamic = ({ stage, method }: Activity): boolean =>
  stage === 'training' && !method.startsWith('overhead')

const isInCloud = ({ stage, method }: Activity): boolean => stage === 'inference' && method !== 'edge'

function oneOfWords(groups: readonly (readonly string[])[], stage: Stage): string {
  const words = groups.map((names) =>
    names.map((name) => lowerFirst(stage.fields[name]?.label ?? name)).join(' and '),
  )
  return `Give ${words.join('; or ')}.`
}
