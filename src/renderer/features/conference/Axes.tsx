import type { ReactNode } from 'react'
import type { FigureTokens } from '../../../core/report/palette'
import type { Plot, Tick } from '../../../core/report/plot'
import { FigureFrame } from '../../ui/figures/FigureFrame'

interface Props {
  readonly model: {
    readonly width: number
    readonly height: number
    readonly plot: Plot
    readonly xTicks: readonly Tick[]
    readonly yTicks: readonly Tick[]
  }
  readonly xTitle: string
  readonly yTitle: string
  /** The figure in words, for who does not see it. */
  readonly label: string
  readonly tokens: FigureTokens
  readonly children: ReactNode
}

/** A figure with both axes. */
export function Axes({ model, xTitle, yTitle, label, tokens, children }: Props) {
  const { width, height, plot, xTicks, yTicks } = model
  const em = tokens.fontSize
  return (
    <FigureFrame {...{ width, height, tokens }} label={label} fontSize={em * 0.92}>
      <g stroke={tokens.line} strokeWidth={0.75}>
        <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
        <line x1={plot.left} x2={plot.left} y1={plot.top} y2={plot.bottom} />
      </g>
      <g fill={tokens.quiet}>
        {xTicks.map(({ at, label: tick }, index) => (
          <text
            key={tick}
            x={at}
            y={plot.bottom + em * 1.2}
            textAnchor={index === xTicks.length - 1 ? 'end' : 'middle'}
          >
            {tick}
          </text>
        ))}
        {yTicks.map(({ at, label: tick }) => (
          <text key={tick} x={plot.left - em * 0.5} y={at} dy="0.34em" textAnchor="end">
            {tick}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + em * 2.6} textAnchor="end">
          {xTitle}
        </text>
        <text x={plot.left + em * 0.5} y={plot.top + em * 0.6}>
          {yTitle}
        </text>
      </g>
      {children}
    </FigureFrame>
  )
}
