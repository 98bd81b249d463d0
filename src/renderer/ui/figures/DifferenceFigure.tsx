import { differenceFigure } from '../../../core/report/difference-figure'
import { type FigureTokens, figureTokens } from '../../../core/report/palette'
import type { ComparisonView } from '../../../core/uncertainty/uncertainty-view'
import { FigureFrame } from './FigureFrame'

interface Props {
  readonly view: ComparisonView
  readonly width: number
  readonly tokens?: FigureTokens
}

/** Stage by stage at which side of no difference the difference lies: a dot, and a whisker for 90 % of the draws. */
export function DifferenceFigure({ view, width, tokens = figureTokens.light }: Props) {
  const { rows, height, plot, zeroX, rowHeight, summary } = differenceFigure(view, { width, tokens })
  const em = tokens.fontSize
  return (
    <FigureFrame {...{ width, height, tokens }} label={summary}>
      <g fill={tokens.quiet} fontSize={em * 0.92}>
        <text x={plot.left} y={em}>
          ← A emits less
        </text>
        <text x={plot.right} y={em} textAnchor="end">
          B emits less →
        </text>
      </g>
      <line x1={zeroX} x2={zeroX} y1={plot.top - em * 0.4} y2={plot.bottom} stroke={tokens.line} />
      {rows.map(({ key, label, y, x, lowX, highX, colour, text }) => {
        const middle = y + rowHeight / 2
        return (
          <g key={key}>
            <text x={plot.left - em} y={middle} dy="0.34em" textAnchor="end" fill={tokens.text}>
              {label}
            </text>
            <g stroke={tokens.text}>
              <line x1={lowX} x2={highX} y1={middle} y2={middle} />
              <line x1={lowX} x2={lowX} y1={middle - 4} y2={middle + 4} />
              <line x1={highX} x2={highX} y1={middle - 4} y2={middle + 4} />
            </g>
            <circle cx={x} cy={middle} r={4.5} fill={colour} stroke={tokens.paper} />
            <text x={width} y={middle} dy="0.34em" textAnchor="end" fill={tokens.text}>
              {text}
            </text>
          </g>
        )
      })}
    </FigureFrame>
  )
}
