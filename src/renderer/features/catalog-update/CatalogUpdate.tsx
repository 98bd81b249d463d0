import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { CatalogDifference } from '../../../core/factors/catalog-difference'
import type { ProjectFile } from '../../../core/project/project'
import classes from './catalog-update.module.css'
import { MoveTable } from './MoveTable'
import { TotalTable } from './TotalTable'
import { useCatalogDifference } from './useCatalogDifference'

interface Props {
  readonly project: ProjectFile
  readonly onTake: (version: string) => void
  readonly onKeep: () => void
  readonly onField: (path: string) => void
}

/** What a newer catalog would change in a project. Nothing changes until it is taken over. */
export function CatalogUpdate({ project, onTake, onKeep, onField }: Props) {
  const found = useCatalogDifference(project)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const to = found.state === 'shown' ? found.difference.to : undefined
  return (
    <section className={classes.page} aria-label="Catalog update">
      <h2 className={classes.title} ref={heading} tabIndex={-1}>
        {to ? `Catalog ${project.catalog} to ${to}` : 'Catalog'}
      </h2>
      {found.state === 'newest' && <p>This project rests on the newest catalog, {project.catalog}.</p>}
      {found.state === 'failed' && (
        <p className={classes.bad} role="alert">
          The catalogs could not be compared: {found.message}
        </p>
      )}
      {found.state === 'shown' && <Moved difference={found.difference} project={project} onField={onField} />}
      <div className={classes.actions}>
        {to && (
          <Button variant="filled" onClick={() => onTake(to)}>
            Take over {to}
          </Button>
        )}
        {found.state !== 'waiting' && <Button onClick={onKeep}>Keep {project.catalog}</Button>}
      </div>
    </section>
  )
}

interface MovedProps {
  readonly difference: CatalogDifference
  readonly project: ProjectFile
  readonly onField: (path: string) => void
}

function Moved({ difference, project, onField }: MovedProps) {
  const { moves, to } = difference
  if (moves.length === 0) {
    return (
      <p>
        No factor of this project moved, and its results stay as they are. Taking over {to} only names the
        newer catalog.
      </p>
    )
  }
  return (
    <>
      <p>
        {moves.length === 1 ? 'One field gets' : `${moves.length} fields get`} another factor. Nothing changes
        until it is taken over, and taking over can be undone.
      </p>
      <MoveTable moves={moves} project={project} onField={onField} />
      <TotalTable difference={difference} />
    </>
  )
}
