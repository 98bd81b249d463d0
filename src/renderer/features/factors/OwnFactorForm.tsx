import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Region } from '../../../core/factors/regions'
import { ask } from '../../ui/desktop'
import { type DraftErrors, rowFrom } from './check-draft'
import classes from './form.module.css'
import { OwnSourceFields } from './OwnSourceFields'
import { OwnValueFields } from './OwnValueFields'
import { idFrom, type Origin, type OwnDraft } from './own-draft'

export interface Started {
  readonly draft: OwnDraft
  readonly origin: Origin
}

interface Props {
  readonly started: Started
  readonly regions: readonly Region[]
  /** The id of the row that was kept. */
  readonly onKept: (id: string) => void
  readonly onCancel: () => void
}

/** A row of the user's own: the same fields as a row of the catalog, and as strict. */
export function OwnFactorForm({ started, regions, onKept, onCancel }: Props) {
  const [draft, setDraft] = useState(started.draft)
  const [errors, setErrors] = useState<DraftErrors>({})
  const [refusal, setRefusal] = useState<string>()
  const [keeping, setKeeping] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { editing } = started.origin
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  const change = (part: Partial<OwnDraft>) => {
    const named = part.name !== undefined && editing === undefined && draft.id === idFrom(draft.name)
    setDraft({ ...draft, ...part, ...(named && { id: idFrom(part.name ?? '') }) })
    setErrors((now) => without(now, part))
    setRefusal(undefined)
  }
  const refuse = (found: DraftErrors) => {
    setErrors(found)
    // After the messages are drawn.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error="true"]')?.focus(),
    )
  }
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const row = rowFrom(draft, started.origin)
    if (!row.ok) {
      refuse(row.error)
      return
    }
    setKeeping(true)
    try {
      const taken = editing === undefined ? await ask['factors:show']({ id: row.value.id }) : null
      if (taken) {
        refuse({ id: `Expected an id of its own, found that of ${taken.row.name}.` })
        return
      }
      const reply = await ask['factors:keep']({ factor: row.value })
      if (reply.ok) onKept(row.value.id)
      else setRefusal(reply.error.message)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setKeeping(false)
    }
  }
  const wrong = Object.keys(errors).length

  return (
    <form className={classes.form} ref={form} noValidate onSubmit={keep} aria-label="Own factor">
      <h2 className={classes.title}>{editing === undefined ? 'New own factor' : 'Own factor'}</h2>
      <OwnValueFields {...{ draft, errors, change, regions }} isNew={editing === undefined} />
      <OwnSourceFields {...{ draft, errors, change }} />
      {refusal && (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={classes.foot}>
        {wrong > 0 && (
          <span className={classes.wrong} role="status">
            {wrong === 1 ? 'One field is not right yet.' : `${wrong} fields are not right yet.`}
          </span>
        )}
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="filled" loading={keeping}>
          {editing === undefined ? 'Add' : 'Keep'}
        </Button>
      </div>
    </form>
  )
}

function without(errors: DraftErrors, part: Partial<OwnDraft>): DraftErrors {
  const left = Object.entries(errors).filter(([key]) => !(key in part))
  return left.length === Object.keys(errors).length ? errors : Object.fromEntries(left)
}
