import type { EdgeAndCloudView } from '../../../core/assess/edge-and-cloud-view'
import { type BreakEvenFigure, breakEvenFigure } from '../../../core/report/break-even-figure'
import { type FigureTokens, figureTokens } from '../../../core/report/palette'
import { FigureFrame } from './FigureFrame'

interface Props {
  readonly view: EdgeAndCloudView
  readonly width: number
  readonly tokens?: FigureTokens
}

/** On which grids and at which use of the chip the edge is lower: the line between, and where the user is. */
export function BreakEven({ view, width, tokens = figureTokens.light }: Props) {
  const figure = breakEvenFigure(view, { width, tokens })
  const { height, line, edgeLower, edgeLabel, cloudLabel, summary } = figure
  return (
    <FigureFrame {...{ width, height, tokens }} label={summary} fill={tokens.text}>
      <polygon points={edgeLower.map(pair).join(' ')} fill={tokens.accent} fillOpacity={0.13} />
      <Axes {...{ figure, tokens }} />
      <polyline points={line.map(pair).join(' ')} fill="none" stroke={tokens.accent} strokeWidth={2} />
      {edgeLabel && (
        <text {...edgeLabel} dy="0.34em" textAnchor="middle" fill={tokens.quiet}>
          edge lower
        </text>
      )}
      {cloudLabel && (
        <text {...cloudLabel} dy="0.34em" textAnchor="middle" fill={tokens.quiet}>
          cloud lower
        </text>
      )}
      <Marks {...{ figure, tokens }} />
    </FigureFrame>
  )
}

interface PartProps {
  readonly figure: BreakEvenFigure
  readonly tokens: FigureTokens
}

function Marks({ figure: { marks }, tokens }: PartProps) {
  return marks.map(({ label, x, y, labelY, isStated, anchor }) => (
    <g key={label}>
      <circle cx={x} cy={y} r={4.5} fill={isStated ? tokens.text : tokens.paper} stroke={tokens.text} />
      <text x={x + (anchor === 'start' ? 9 : -9)} y={labelY} dy="0.34em" textAnchor={anchor}>
        {label}
      </text>
    </g>
  ))
}

/** Grid below, hours of use at the left, the same as requests at the right. */
function Axes({ figure, tokens }: PartProps) {
  const { width, height, plot, gridTicks, useTicks, requestTicks } = figure
  const em = tokens.fontSize
  const small = em * 0.92
  return (
    <g fill={tokens.quiet} fontSize={small}>
      <g stroke={tokens.line} strokeWidth={0.75} fill="none">
        <path d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}V${plot.top}`} />
        {gridTicks.map(({ at, label }) => (
          <path key={label} d={`M${at} ${plot.bottom}v4`} />
        ))}
        {useTicks.map(({ at, label }) => (
          <path key={label} d={`M${plot.left} ${at}h-4`} />
        ))}
        {requestTicks.map(({ at, label }) => (
          <path key={label} d={`M${plot.right} ${at}h4`} />
        ))}
      </g>
      {gridTicks.map(({ at, label }) => (
        <text key={label} x={at} y={plot.bottom + em * 1.3} textAnchor="middle">
          {label}
        </text>
      ))}
      {useTicks.map(({ at, label }) => (
        <text key={label} x={plot.left - 7} y={at} dy="0.34em" textAnchor="end">
          {label}
        </text>
      ))}
      {requestTicks.map(({ at, label }) => (
        <text key={label} x={plot.right + 7} y={at} dy="0.34em">
          {label}
        </text>
      ))}
      <text x={0} y={em * 0.9}>
        chip at work, h/day
      </text>
      <text x={width} y={em * 0.9} textAnchor="end">
        the same, requests/day
      </text>
      <text x={(plot.left + plot.right) / 2} y={height - em * 0.5} textAnchor="middle">
        {figure.gridTitle}
      </text>
    </g>
  )
}

const pair = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x},${y}`
