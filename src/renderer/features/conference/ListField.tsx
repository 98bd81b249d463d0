import { Button, Textarea } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { fileText } from '../../ui/rows/table-file'
import classes from './conference.module.css'

interface Props {
  readonly label: string
  readonly help: string
  readonly text: string
  readonly rows: number
  readonly problems: readonly string[]
  readonly onText: (text: string) => void
}

/** A million rows, and some. */
const largestFile = 100_000_000
/** More text makes a field slow: it is named instead of shown. */
const mostShown = 200_000

/** A list that is typed, pasted or read from a CSV file. */
export function ListField({ label, help, text, rows, problems, onText }: Props) {
  const file = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string>()
  const open = async (chosen: File) => {
    if (chosen.size > largestFile) {
      setFault(`${chosen.name}: expected a table of at most 100 MB, found ${Math.ceil(chosen.size / 1e6)} MB`)
      return
    }
    try {
      onText(await fileText(chosen))
      setFault(undefined)
    } catch (error) {
      setFault(`${chosen.name} could not be read: ${String(error)}`)
    }
  }
  const isLong = text.length > mostShown
  const faults = fault === undefined ? problems : [fault, ...problems]
  return (
    <div className={classes.list}>
      {isLong ? (
        <p className={classes.quiet}>
          {label}: a list of {Math.ceil(text.length / 1000).toLocaleString('en')} kB, too long to be shown.
        </p>
      ) : (
        <Textarea
          label={label}
          description={help}
          rows={rows}
          value={text}
          spellCheck={false}
          classNames={{ input: classes.text as string }}
          onChange={(event) => {
            setFault(undefined)
            onText(event.currentTarget.value)
          }}
        />
      )}
      {faults.length > 0 && (
        <ul className={classes.problems} role="alert" aria-label={`${label}: what is wrong`}>
          {faults.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className={classes.bar}>
        <Button leftSection={<IconFileSpreadsheet size={14} />} onClick={() => file.current?.click()}>
          Open CSV…
        </Button>
        {text !== '' && <Button onClick={() => onText('')}>Clear</Button>}
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={`${label}: CSV file`}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (chosen) void open(chosen)
        }}
      />
    </div>
  )
}
