import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Region } from '../../../core/factors/regions'
import { ask } from '../../ui/desktop'
import { type Asked, everything, isFiltered } from './asked'
import { FactorSide } from './FactorSide'
import { FactorTable } from './FactorTable'
import { FilterBar } from './FilterBar'
import classes from './factors.module.css'
import { NothingFound } from './NothingFound'
import { emptyDraft } from './own-draft'
import { PackButtons } from './PackButtons'
import { useFactorSearch } from './useFactorSearch'
import { type Side, useSide } from './useSide'

interface Props {
  /** Kept by the window, so that one finds the page as one left it. */
  readonly asked: Asked
  readonly onAsked: (asked: Asked) => void
  /** Grows when rows have changed elsewhere: a pack was dropped. */
  readonly changed: number
  readonly onOpenProject: (id: string, path: string | undefined) => void
}

/** The factor catalog and the user's own rows: search, look up, add. */
export function FactorsPage({ asked, onAsked, changed, onOpenProject }: Props) {
  const search = useFactorSearch(asked)
  const { found, failure, again } = search
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [round, setRound] = useState(0)
  const rowsChanged = () => {
    again()
    setRound((now) => now + 1)
  }
  const side = useSide(rowsChanged)
  const [regions, setRegions] = useState<readonly Region[]>([])
  useEffect(() => {
    void ask['regions:list']({}).then(setRegions)
  }, [])
  useEffect(() => field.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that changed elsewhere are a reason to read again
  useEffect(() => {
    if (changed > 0) rowsChanged()
  }, [changed])

  const change = (part: Partial<Asked>) => {
    setAt(0)
    onAsked({ ...asked, ...part })
  }
  const toSearch = () => {
    field.current?.focus()
    field.current?.select()
  }
  const listen = (event: KeyboardEvent) => {
    const [best] = found?.rows.values() ?? []
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      grid.current?.focus()
    } else if (event.key === 'Enter' && best) {
      side.show(best.id, 'key')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      change({ text: '' })
    }
  }
  const moved = (to: number) => {
    setAt(to)
    const row = found?.rows.get(to)
    if (side.shown.kind === 'row' && row) side.show(row.id, 'click')
  }

  return (
    <main className={classes.page} data-side={side.shown.kind}>
      <div className={classes.main}>
        <div className={classes.head}>
          <h1 className={classes.title}>Factors</h1>
          <PackButtons asked={asked} round={round} onImported={rowsChanged} />
          <Button onClick={() => side.begin({ draft: emptyDraft(new Date().getFullYear()), origin: {} })}>
            Add own factor
          </Button>
        </div>
        <div className={classes.search}>
          <TextInput
            ref={field}
            size="sm"
            aria-label="Search the factors"
            placeholder="Device, place, data set, id …"
            leftSection={<IconSearch size={15} />}
            spellCheck={false}
            autoComplete="off"
            maxLength={200}
            value={asked.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            onKeyDown={listen}
          />
          <FilterBar asked={asked} found={found} onChange={change} />
          <div className={classes.count} role="status">
            {found && `${found.total.toLocaleString('en')} ${found.total === 1 ? 'row' : 'rows'}`}
            {isFiltered(asked) && (
              <button
                type="button"
                className={classes.clear}
                onClick={() => onAsked({ ...everything, text: asked.text })}
              >
                Clear the filters
              </button>
            )}
          </div>
        </div>
        {failure && (
          <p className={classes.failed} role="alert">
            The factors could not be read: {failure}{' '}
            <Button size="compact-xs" onClick={again}>
              Try again
            </Button>
          </p>
        )}
        {found === undefined && !failure && <p className={classes.waiting}>Reading the catalog…</p>}
        {found?.total === 0 && <NothingFound asked={found.asked} onAsked={onAsked} />}
        {found && found.total > 0 && (
          <FactorTable
            {...{ found, at, grid }}
            want={search.want}
            onAt={moved}
            opened={openedOf(side.shown)}
            onOpen={(row, by) => side.show(row.id, by)}
            onLeave={toSearch}
          />
        )}
      </div>
      <FactorSide
        side={side}
        regions={regions}
        onOpenProject={onOpenProject}
        onLeave={() => (found?.total ? grid.current?.focus() : toSearch())}
      />
    </main>
  )
}

const openedOf = (shown: Side['shown']): string | undefined => (shown.kind === 'row' ? shown.id : undefined)
