import type { ColumnMap, OpenColumns } from '../../../core/stages/column-map'
import type { TableSpec } from '../../../core/stages/table'
import { Choice } from '../Choice'
import classes from './rows.module.css'

interface Props {
  readonly spec: TableSpec
  readonly open: OpenColumns
  readonly map: ColumnMap
  readonly onMap: (map: ColumnMap) => void
}

const inNote = { value: 'in the note', label: 'Kept in the note' }

/** Which column of a file is which, and a word for all rows where the file has no column for it. */
export function ColumnChoices({ spec, open: { titles, missing }, map, onMap }: Props) {
  const { columns, words } = map
  const said = Object.values(columns)
  const set = (title: string, key: string) =>
    onMap({ ...map, columns: { ...columns, [title]: key === inNote.value ? '' : key } })
  return (
    <fieldset className={classes.columns}>
      <legend>Columns of the file</legend>
      {titles.map((title) => (
        <Choice
          key={title}
          label={title}
          value={columns[title] || inNote.value}
          options={[
            inNote,
            ...spec.columns
              .filter(({ key }) => key === columns[title] || !said.includes(key))
              .map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={(key) => set(title, key)}
        />
      ))}
      {missing.map(
        (column) =>
          column.type === 'word' &&
          !said.includes(column.key) && (
            <Choice
              key={column.key}
              label={`${column.label}, of all rows`}
              value={words[column.key]}
              placeholder="not stated"
              options={column.options.map(({ value, label }) => ({ value, label }))}
              onChange={(word) => onMap({ ...map, words: { ...words, [column.key]: word } })}
            />
          ),
      )}
    </fieldset>
  )
}
