import { Autocomplete } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PlaceWords } from '../../../core/stages/travel/place-words'
import { ask } from '../desktop'
import classes from './rows.module.css'

interface Props {
  readonly cell: Readonly<Record<string, string>>
  readonly value: string
  readonly most: number
  readonly onChange: (value: string) => void
}

const pauseMs = 150

/** A cell that knows places: what is typed is searched for, what is chosen means one place. */
export function PlaceCell({ cell, value, most, onChange }: Props) {
  const [asked, setAsked] = useState<string>()
  const found = useFound(asked)
  const [open, setOpen] = useState(false)
  return (
    <Autocomplete
      {...cell}
      variant="unstyled"
      size="xs"
      maxLength={most}
      value={value}
      data={found.map(({ text }) => text)}
      // The search has forgiven letters already.
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const place = found.find(({ text }) => text === option.value)
        return place ? <Found place={place} /> : option.value
      }}
      classNames={{
        root: classes.place as string,
        wrapper: classes.place as string,
        input: classes.cell as string,
      }}
      comboboxProps={{ width: 300, position: 'bottom-start' }}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onChange={(text) => {
        setAsked(text)
        onChange(text)
      }}
      onKeyDown={(event) => {
        // While places are offered, the arrows and Enter are theirs and not the table's.
        if (open && found.length > 0 && ['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key))
          event.stopPropagation()
      }}
    />
  )
}

function Found({ place: { text, name, where, population } }: { readonly place: PlaceWords }) {
  return (
    <span className={classes.found}>
      <b>{text}</b>{' '}
      <span className={classes.quiet}>
        {text.startsWith(name) ? where : `${name}, ${where}`}
        {population !== null && ` · ${population.toLocaleString('en')}`}
      </span>
    </span>
  )
}

/** Places for a text, once typing pauses. */
function useFound(text: string | undefined): readonly PlaceWords[] {
  const [found, setFound] = useState<readonly PlaceWords[]>([])
  useEffect(() => {
    if (text === undefined || text.trim().length < 2) {
      setFound([])
      return
    }
    let current = true
    const timer = setTimeout(() => {
      void ask['places:search']({ text }).then((places) => {
        if (current) setFound(places)
      })
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text])
  return found
}
