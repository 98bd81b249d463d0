import type { LorenzPoint } from '../../../core/conference/inequality'
import { lorenzFigure } from '../../../core/conference/lorenz-figure'
import type { FigureTokens } from '../../../core/report/palette'
import { Axes } from './Axes'

interface Props {
  readonly points: readonly LorenzPoint[]
  readonly gini: number
  readonly width: number
  readonly tokens: FigureTokens
}

/** Who carries how much: the farther below the straight line, the more a few carry. */
export function LorenzFigure({ points, gini, width, tokens }: Props) {
  const model = lorenzFigure(points, gini, { width, tokens })
  const { plot } = model
  return (
    <Axes
      {...{ model, tokens }}
      xTitle="People, those who carry least first"
      yTitle="Carbon"
      label={model.summary}
    >
      <path d={model.area} fill={tokens.accent} opacity={0.14} />
      <line
        x1={plot.left}
        y1={plot.bottom}
        x2={plot.right}
        y2={plot.top}
        stroke={tokens.quiet}
        strokeDasharray="3 3"
      />
      <path d={model.curve} fill="none" stroke={tokens.accent} strokeWidth={1.75} />
    </Axes>
  )
}
