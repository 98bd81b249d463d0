import { useComputedColorScheme } from '@mantine/core'
import { memo } from 'react'
import { figureTokens } from '../../../../core/report/palette'
import { routeWords } from '../../../../core/report/trip-map'
import type { Route } from '../../../../core/stages/travel/routes'
import { TripMapFigure } from '../../../ui/figures/TripMapFigure'
import classes from './trips.module.css'

interface Props {
  /** Heaviest first. */
  readonly routes: readonly Route[]
}

/** Drawn at this width, shown as wide as there is room. */
const width = 760
const mostTold = 8

/** The map, and the heaviest routes in words. */
export const TripMap = memo(({ routes }: Props) => (
  <figure className={classes.figure}>
    <div className={classes.map}>
      <TripMapFigure routes={routes} width={width} tokens={figureTokens[useComputedColorScheme('light')]} />
    </div>
    <figcaption className={classes.quiet}>
      Great circles of whole trips, before any sharing out, as wide as their carbon: flights drawn through,
      the rest dashed. Coastlines: Natural Earth.
    </figcaption>
    <ol className={classes.told} aria-label="Heaviest routes">
      {routes.slice(0, mostTold).map((route) => (
        <li key={`${route.mode} ${route.from.name} ${route.to.name} ${route.km}`}>{routeWords(route)}</li>
      ))}
    </ol>
  </figure>
))
