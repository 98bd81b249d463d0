import type { Option } from '../../../core/conference/pareto'
import { type DistanceKey, paretoFigure } from '../../../core/conference/pareto-figure'
import type { FigureTokens } from '../../../core/report/palette'
import { Axes } from './Axes'

interface Props {
  readonly options: readonly (Option & { readonly isBest: boolean })[]
  readonly by: DistanceKey
  readonly width: number
  readonly tokens: FigureTokens
}

/** Carbon against a distance: filled dots are beaten by no other choice. */
export function ParetoFigure({ options, by, width, tokens }: Props) {
  const model = paretoFigure(options, by, { width, tokens })
  return (
    <Axes {...{ model, tokens }} xTitle={model.xTitle} yTitle="tCO2e" label={model.summary}>
      {model.points.map(({ label, x, y, isBest, text, words }) => (
        <g key={label}>
          <title>{words}</title>
          <circle
            cx={x}
            cy={y}
            r={4}
            fill={isBest ? tokens.accent : tokens.paper}
            stroke={isBest ? tokens.paper : tokens.quiet}
          />
          {text && (
            <text x={text.x} y={text.y} dy="0.34em" textAnchor={text.anchor} fill={tokens.text}>
              {label}
            </text>
          )}
        </g>
      ))}
    </Axes>
  )
}
