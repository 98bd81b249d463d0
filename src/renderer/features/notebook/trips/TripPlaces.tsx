import { Button } from '@mantine/core'
import type { ResolvedText } from '../../../../core/stages/travel/place-words'
import type { TravelActivity, TripPlace } from '../../../../core/stages/travel/schema'
import type { ActivityActions } from '../useActivityActions'
import classes from './trips.module.css'
import { useTripPlaces } from './useTripPlaces'

interface Props {
  readonly activity: TravelActivity
  readonly actions: ActivityActions
}

/** What the places of the trips mean: those to be chosen first, then those that are known. Never guessed. */
export function TripPlaces({ activity, actions }: Props) {
  const { open, choose, forget } = useTripPlaces(activity, actions)
  const { places = [] } = activity
  if (open.length === 0 && places.length === 0) return null
  return (
    <section className={classes.places} aria-label="Places of the trips">
      {open.length > 0 && (
        <ul className={classes.open} aria-label="Places to choose" aria-live="polite">
          {open.map((answer) => (
            <Open key={answer.text} answer={answer} onChoose={(place) => choose(answer.text, place)} />
          ))}
        </ul>
      )}
      {places.length > 0 && <Known places={places} onForget={forget} />}
    </section>
  )
}

interface OpenProps {
  readonly answer: ResolvedText
  readonly onChoose: (place: TripPlace) => void
}

function Open({ answer: { text, found, places }, onChoose }: OpenProps) {
  const what =
    found === 'unknown'
      ? places.length > 0
        ? 'is no place that is known. Near are'
        : 'is no place that is known, and none is near: write a city with its country, or an airport’s code.'
      : found === 'one'
        ? 'means'
        : 'is the name of several places. Which is meant?'
  return (
    <li>
      <b>{text}</b> {what}
      <span className={classes.candidates}>
        {places.map(({ text: own, name, where, population, place }) => (
          <Button key={own} onClick={() => onChoose(place)} title={name}>
            {own.startsWith(name) ? own : `${own}, ${name}`}
            <span className={classes.quiet}>
              &nbsp;· {where}
              {population !== null && ` · ${population.toLocaleString('en')}`}
            </span>
          </Button>
        ))}
      </span>
    </li>
  )
}

interface KnownProps {
  readonly places: readonly TripPlace[]
  readonly onForget: (text: string) => void
}

function Known({ places, onForget }: KnownProps) {
  return (
    <details>
      <summary className={classes.summary}>
        {places.length === 1 ? '1 place' : `${places.length} places`} of the trips
      </summary>
      <div className={classes.wide}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">In the rows</th>
              <th scope="col">Place</th>
              <th scope="col" className={classes.right}>
                Latitude
              </th>
              <th scope="col" className={classes.right}>
                Longitude
              </th>
              <th>
                <span className="visually-hidden">Choose another</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ text, name, region, country, code, latitude, longitude }) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                <td>
                  {[name, region, country].filter(Boolean).join(', ')}
                  {code && <span className={classes.quiet}> {code}</span>}
                </td>
                <td className={classes.right}>{latitude.toFixed(3)}</td>
                <td className={classes.right}>{longitude.toFixed(3)}</td>
                <td>
                  <Button onClick={() => onForget(text)} aria-label={`Choose another place for ${text}`}>
                    Choose again
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
