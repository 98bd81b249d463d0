import { memo } from 'react'
import rings from '../../../../../resources/places/coastlines.json'
import type { Route } from '../../../../core/stages/travel/routes'
import { arcOf } from '../../../../core/travel/arc'
import { shownClimate } from '../../../../core/units/format'
import { at, map, pathOf, ringPath, widthOf } from './map-path'
import classes from './trips.module.css'

interface Props {
  /** Heaviest first. */
  readonly routes: readonly Route[]
}

const land = rings.map(ringPath).join('')
/** More lines than this are a carpet; the heaviest tell most. */
const mostDrawn = 400
const mostTold = 8

/** Great circles between the places of the trips, as wide as they are heavy. */
export const TripMap = memo(({ routes }: Props) => {
  const drawn = routes.slice(0, mostDrawn)
  const mostKg = drawn[0]?.climateKg ?? 0
  const points = new Map(
    drawn
      .flatMap(({ from, to }) => [from, to])
      .map((point) => [`${point.latitude} ${point.longitude}`, point]),
  )
  return (
    <figure className={classes.figure}>
      <svg
        className={classes.map}
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-label={`Map of ${routes.length === 1 ? '1 route' : `${routes.length} routes`}. ${told(drawn)}`}
      >
        <path className={classes.land} d={land} />
        {drawn.toReversed().map((route) => (
          <path
            key={`${route.mode} ${route.from.name} ${route.to.name} ${route.km}`}
            className={route.mode === 'plane' ? classes.air : classes.ground}
            d={arcOf(route.from, route.to).map(pathOf).join('')}
            strokeWidth={widthOf(route.climateKg, mostKg)}
          >
            <title>{routeWords(route)}</title>
          </path>
        ))}
        {[...points.values()].map((point) => (
          <circle key={`${point.latitude} ${point.longitude}`} className={classes.dot} {...at(point)} r={0.9}>
            <title>{point.name}</title>
          </circle>
        ))}
      </svg>
      <figcaption className={classes.quiet}>
        Great circles of whole trips, before any sharing out, as wide as their carbon: flights drawn through,
        the rest dashed. Coastlines: Natural Earth.
      </figcaption>
      <ol className={classes.told} aria-label="Heaviest routes">
        {drawn.slice(0, mostTold).map((route) => (
          <li key={`${route.mode} ${route.from.name} ${route.to.name} ${route.km}`}>{routeWords(route)}</li>
        ))}
      </ol>
    </figure>
  )
})

const told = (routes: readonly Route[]): string => routes.slice(0, 3).map(routeWords).join('; ')

function routeWords({ from, to, mode, km, times, climateKg }: Route): string {
  const { number, unit } = shownClimate(climateKg)
  const people = times === 1 ? 'once' : `${times.toLocaleString('en')} times`
  return `${from.name} – ${to.name}, ${mode}, ${Math.round(km).toLocaleString('en')} km, ${people}: ${number} ${unit}`
}
