import type { Route, RoutePoint } from '../stages/travel/routes'
import { arcOf } from '../travel/arc'
import { shownClimate } from '../units/format'
import { frameOf, type Projection, pathOf, projected } from './map-frame'
import type { FigureTokens } from './palette'

/** A map ready to be drawn, px. */
export interface TripMapModel {
  readonly projection: Projection
  /** Lightest first, so that the heaviest lie on top. */
  readonly lines: readonly {
    readonly path: string
    readonly width: number
    readonly isFlight: boolean
    readonly words: string
  }[]
  readonly places: readonly { readonly x: number; readonly y: number; readonly name: string }[]
  readonly labels: readonly MapLabel[]
  readonly summary: string
}

export interface MapLabel {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

/** More lines than this are a carpet; the heaviest tell most. */
export const mostDrawn = 400
const mostLabels = 16

/** @param routes heaviest first */
export function tripMap(
  routes: readonly Route[],
  { width, tokens }: { readonly width: number; readonly tokens: Pick<FigureTokens, 'fontSize'> },
): TripMapModel {
  const drawn = routes.slice(0, mostDrawn)
  const arcs = drawn.map(({ from, to }) => arcOf(from, to))
  const projection = projected(frameOf(arcs.flat(2)), width)
  const mostKg = drawn[0]?.climateKg ?? 0
  const points = pointsOf(drawn)
  const places = points.map((point) => ({
    ...{ x: projection.x(point.longitude), y: projection.y(point.latitude), name: point.name },
  }))
  return {
    projection,
    lines: drawn
      .map((route, index) => ({
        path: (arcs[index] as ReturnType<typeof arcOf>).map((line) => pathOf(line, projection)).join(''),
        width: widthOf(route.climateKg, mostKg),
        isFlight: route.mode === 'plane',
        words: routeWords(route),
      }))
      .toReversed(),
    places,
    labels: labelled(places, projection, tokens.fontSize),
    summary: `Map of ${routes.length === 1 ? '1 route' : `${routes.length} routes`}. ${drawn.slice(0, 3).map(routeWords).join('; ')}`,
  }
}

/** Ends of routes, each once, those of the heaviest first. */
function pointsOf(routes: readonly Route[]): readonly RoutePoint[] {
  const points = new Map<string, RoutePoint>()
  for (const point of routes.flatMap(({ from, to }) => [from, to])) {
    const key = `${point.latitude} ${point.longitude}`
    if (!points.has(key)) points.set(key, point)
  }
  return [...points.values()]
}

/** Line widths in px: the area that ink covers goes with the carbon. */
const widthOf = (climateKg: number, mostKg: number): number =>
  mostKg <= 0 ? 1 : 0.75 + 4.25 * Math.max(0, climateKg / mostKg)

/** `San Francisco – Zürich, plane, 9,376 km, 6 times: 7.97 tCO2e` */
export function routeWords({ from, to, mode, km, times, climateKg }: Route): string {
  const { number, unit } = shownClimate(climateKg)
  const people = times === 1 ? 'once' : `${times.toLocaleString('en')} times`
  return `${from.name} – ${to.name}, ${mode}, ${Math.round(km).toLocaleString('en')} km, ${people}: ${number} ${unit}`
}

/** `San Francisco` for `San Francisco International Airport`: on a map every dot is a place to fly from. */
export const mapName = (name: string): string =>
  name.replace(/(?: International)? Airport$/i, '').replace(/ International$/i, '')

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Names beside their dots where there is room: neither over a dot, nor over another name, nor out of the frame. */
function labelled(
  places: TripMapModel['places'],
  { width, height }: Projection,
  em: number,
): readonly MapLabel[] {
  const taken: Box[] = places.map(({ x, y }) => ({ left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 }))
  const labels: MapLabel[] = []
  for (const { x, y, name } of places) {
    if (labels.length === mostLabels) break
    const text = mapName(name)
    const long = text.length * em * 0.5
    const gap = em * 0.45
    const at = (anchor: MapLabel['anchor'], labelX: number, middle: number) => {
      const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - long : labelX - long / 2
      const box = { left, right: left + long, top: middle - em * 0.55, bottom: middle + em * 0.55 }
      return { label: { x: labelX, y: middle, anchor, text }, box }
    }
    const ways = [
      at('start', x + gap, y),
      at('end', x - gap, y),
      at('middle', x, y - gap - em * 0.4),
      at('middle', x, y + gap + em * 0.4),
    ]
    const fits = ways.find(
      ({ box }) =>
        box.left >= 1 &&
        box.right <= width - 1 &&
        box.top >= 1 &&
        box.bottom <= height - 1 &&
        !taken.some((other) => meet(box, other)),
    )
    if (fits === undefined) continue
    taken.push(fits.box)
    labels.push(fits.label)
  }
  return labels
}
