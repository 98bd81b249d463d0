import rings from '../../../../resources/places/coastlines.json'
import { landPath } from '../../../core/report/map-frame'
import type { FigureTokens } from '../../../core/report/palette'
import { tripMap } from '../../../core/report/trip-map'
import type { Route } from '../../../core/stages/travel/routes'
import { FigureFrame } from './FigureFrame'

interface Props {
  /** Heaviest first. */
  readonly routes: readonly Route[]
  readonly width: number
  readonly tokens: FigureTokens
}

/** Great circles between the places of the trips, as wide as they are heavy: on the screen and in print. */
export function TripMapFigure({ routes, width, tokens }: Props) {
  const { projection, lines, places, labels, summary } = tripMap(routes, { width, tokens })
  const { height } = projection
  return (
    <FigureFrame {...{ width, height, tokens }} label={summary} fontSize={tokens.fontSize * 0.92}>
      <path d={landPath(rings, projection)} fill={tokens.land} />
      <g fill="none" stroke={tokens.accent} strokeOpacity={0.75} strokeLinecap="round">
        {lines.map(({ path, width: wide, isFlight, words }) => (
          <path key={words} d={path} strokeWidth={wide} {...(!isFlight && { strokeDasharray: '3 4' })}>
            <title>{words}</title>
          </path>
        ))}
      </g>
      {places.map(({ x, y, name }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={1.8} fill={tokens.text}>
          <title>{name}</title>
        </circle>
      ))}
      <g
        fill={tokens.text}
        stroke={tokens.paper}
        strokeWidth={2.5}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {labels.map(({ x, y, anchor, text }) => (
          <text key={`${text} ${x} ${y}`} x={x} y={y} dy="0.34em" textAnchor={anchor}>
            {text}
          </text>
        ))}
      </g>
      <rect width={width} height={height} fill="none" stroke={tokens.line} />
    </FigureFrame>
  )
}
