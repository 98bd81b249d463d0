import { Textarea, TextInput } from '@mantine/core'
import type { Factor } from '../../../core/factors/factor'
import type { Amount, FieldSpec } from '../../../core/project/field'
import type { Activity, ProjectFile } from '../../../core/project/project'
import type { Method, Stage } from '../../../core/stages/method'
import { stages } from '../../../core/stages/stages'
import { lowerFirst } from '../../../core/words'
import { AmountField } from '../../ui/AmountField'
import { Choice } from '../../ui/Choice'
import classes from './notebook.module.css'

interface Props {
  readonly activity: Activity
  readonly project: ProjectFile
  readonly factors: readonly Factor[]
  readonly onEdit: (label: string, recipe: (activity: Activity) => void) => void
  readonly onNewPlace: () => void
}

/** An activity's form: its method decides which fields are asked for; what another method asked for is kept. */
export function ActivityForm({ activity, project, factors, onEdit, onNewPlace }: Props) {
  const stage: Stage = stages[activity.stage]
  const method = stage.methods[activity.method] as Method
  const at = `activities/${activity.id}`
  const { required, optional, oneOf = [] } = method
  const amounts = activity as unknown as Readonly<Record<string, Amount | undefined>>

  const set = (label: string, key: string, value: unknown) =>
    onEdit(label, (draft) => {
      const record = draft as unknown as Record<string, unknown>
      if (value === undefined) delete record[key]
      else record[key] = value
    })

  const amount = (key: string, missing: boolean) => {
    const field = stage.fields[key] as FieldSpec
    return (
      <AmountField
        key={key}
        field={field}
        path={`${at}/${key}`}
        value={amounts[key]}
        factors={factors}
        missing={missing}
        onChange={(value) => set(field.label, key, value)}
      />
    )
  }

  return (
    <div className={classes.fields}>
      <TextInput
        label="Title"
        maxLength={300}
        data-field={`${at}/title`}
        value={activity.title}
        onChange={(event) => set('Title', 'title', event.currentTarget.value)}
      />
      <Choice
        label="What is known"
        value={activity.method}
        options={Object.entries(stage.methods).map(([value, { knows }]) => ({ value, label: knows }))}
        onChange={(value) => set('Method', 'method', value)}
      />
      {activity.stage === 'hardware' ? (
        <Choice
          label="Hardware"
          field={`${at}/assetId`}
          value={activity.assetId}
          options={project.assets.map(({ id, name }) => ({ value: id, label: name || 'Unnamed' }))}
          more={{ label: 'New hardware', onPick: onNewPlace }}
          onChange={(value) => set('Hardware', 'assetId', value)}
        />
      ) : (
        <Choice
          label="Site"
          field={`${at}/siteId`}
          value={activity.siteId}
          options={project.sites.map(({ id, name }) => ({ value: id, label: name || 'Unnamed' }))}
          more={{ label: 'New site', onPick: onNewPlace }}
          onChange={(value) => set('Site', 'siteId', value)}
        />
      )}
      <Choice
        label="System boundary"
        value={activity.boundary}
        options={[
          { value: 'inside', label: 'Inside: counts in the total' },
          { value: 'outside', label: 'Outside: reported beside it' },
        ]}
        onChange={(value) => set('System boundary', 'boundary', value)}
      />
      {activity.stage === 'training' && activity.method === 'overhead-share' && (
        <Choice
          label="Share of"
          field={`${at}/ofActivityId`}
          value={activity.ofActivityId}
          options={dynamicActivities(project)}
          empty="Add the training activity first"
          onChange={(value) => set('Share of', 'ofActivityId', value)}
        />
      )}
      {oneOf.length > 0 && (
        <p className={`${classes.quiet} ${classes.wide}`} style={{ margin: 0 }}>
          {oneOfWords(oneOf, stage)}
        </p>
      )}
      {[...new Set(oneOf.flat())].map((key) => amount(key, false))}
      {required.map((key) => amount(key, true))}
      {optional.map((key) => amount(key, false))}
      <Textarea
        className={classes.wide as string}
        label="Note"
        rows={2}
        maxLength={20_000}
        value={activity.note ?? ''}
        onChange={(event) => set('Note', 'note', event.currentTarget.value || undefined)}
      />
    </div>
  )
}

function dynamicActivities({ activities }: ProjectFile) {
  return activities
    .filter(({ stage, method }) => stage === 'training' && !method.startsWith('overhead'))
    .map(({ id, title }) => ({ value: id, label: title || 'Untitled' }))
}

function oneOfWords(groups: readonly (readonly string[])[], stage: Stage): string {
  const words = groups.map((keys) =>
    keys.map((key) => lowerFirst(stage.fields[key]?.label ?? key)).join(' and '),
  )
  return `Give ${words.join('; or ')}.`
}
