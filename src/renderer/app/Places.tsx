import type { ProjectSummary } from '../../preload/contract'
import classes from './layout.module.css'
import type { Place } from './place'
import { SchemeToggle } from './SchemeToggle'

interface Props {
  readonly place: Place
  readonly recent: readonly ProjectSummary[]
  readonly onGo: (place: Place) => void
}

const places = [
  { at: 'projects', label: 'Projects' },
  { at: 'compare', label: 'Compare' },
  { at: 'conference', label: 'Conference' },
  { at: 'factors', label: 'Factors' },
  { at: 'gallery', label: 'Gallery' },
] as const

const mostRecent = 8

/** The places at the left, and the projects that were changed last. */
export function Places({ place, recent, onGo }: Props) {
  return (
    <nav className={classes.places} aria-label="Places">
      <div className={classes.brand}>Cradlebook</div>
      {places.map(({ at, label }) => (
        <button
          type="button"
          key={at}
          className={classes.place}
          aria-current={place.at === at || undefined}
          onClick={() => onGo({ at })}
        >
          {label}
        </button>
      ))}
      {recent.length > 0 && (
        <>
          <div className={classes.group}>Recent</div>
          {recent.slice(0, mostRecent).map(({ id, name }) => (
            <button
              type="button"
              key={id}
              className={classes.place}
              aria-current={(place.at === 'project' && place.id === id) || undefined}
              onClick={() => onGo({ at: 'project', id })}
            >
              {name}
            </button>
          ))}
        </>
      )}
      <div className={classes.foot}>
        <SchemeToggle />
      </div>
    </nav>
  )
}
