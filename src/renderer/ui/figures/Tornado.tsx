import type { FigureTokens } from '../../../core/report/palette'
import { figureTokens } from '../../../core/report/palette'
import { type Moved, type TornadoModel, type TornadoRow, tornado } from '../../../core/report/tornado'
import { FigureFrame } from './FigureFrame'
import classes from './figures.module.css'
import { pressed } from './pressed'

interface Props extends Moved {
  readonly width: number
  readonly tokens?: FigureTokens
  /** Called with the path of the input or factor, such as `sites/s1/pue`. */
  readonly onPick?: (path: string) => void
}

/**
 * What moves the total: bars from its point value to where one input at its 5th (outlined) and at its 95th percentile
 * (filled) takes it, the largest share of the variance first.
 */
export function Tornado({ width, tokens = figureTokens.light, onPick, ...moved }: Props) {
  const model = tornado(moved, { width, tokens })
  const { height, plot, pointX, axis, others, isWide } = model
  const em = tokens.fontSize
  if (model.rows.length === 0) return null
  return (
    <FigureFrame {...{ width, height, tokens }} label={model.summary} isPicked={onPick !== undefined}>
      <text x={clampedX(pointX, model, em)} y={em} textAnchor="middle" fill={tokens.text}>
        {model.pointText}
      </text>
      {model.rows.map((row) => (
        <Bar key={`${row.path} ${row.y}`} {...{ row, model, tokens }} {...(onPick && { onPick })} />
      ))}
      {isWide && (
        <line x1={pointX} x2={pointX} y1={plot.top - em * 0.3} y2={plot.bottom} stroke={tokens.text} />
      )}
      <g stroke={tokens.line} strokeWidth={0.75}>
        <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
        <line x1={plot.left} x2={plot.left} y1={plot.bottom} y2={plot.bottom + 4} />
        <line x1={plot.right} x2={plot.right} y1={plot.bottom} y2={plot.bottom + 4} />
      </g>
      <g fill={tokens.quiet} fontSize={em * 0.92}>
        <text x={plot.left} y={plot.bottom + em * 1.3} textAnchor="middle">
          {axis.left}
        </text>
        <text x={plot.right} y={plot.bottom + em * 1.3} textAnchor="middle">
          {axis.right}
        </text>
        {others && (
          <>
            <text
              x={isWide ? plot.left - em * 5 : 0}
              y={height - em * 0.5}
              textAnchor={isWide ? 'end' : 'start'}
            >
              {others.label}
            </text>
            <text x={width} y={height - em * 0.5} textAnchor="end">
              {others.percent}
            </text>
          </>
        )}
      </g>
    </FigureFrame>
  )
}

interface BarProps {
  readonly row: TornadoRow
  readonly model: TornadoModel
  readonly tokens: FigureTokens
  readonly onPick?: (path: string) => void
}

function Bar({ row, model, tokens, onPick }: BarProps) {
  const { width, rowHeight, barHeight, barAt, pointX, isWide, plot } = model
  const middle = row.y + barAt
  const top = middle - barHeight / 2
  const labelY = isWide ? middle : row.y + tokens.fontSize * 0.75
  const labelX = isWide ? plot.left - widestEnd(model, tokens) : 0
  const pick = onPick && {
    className: classes.pick,
    role: 'button',
    tabIndex: 0,
    'aria-label': row.words,
    onClick: () => onPick(row.path),
    onKeyDown: (event: React.KeyboardEvent) => pressed(event) && onPick(row.path),
  }
  return (
    <g {...pick}>
      <rect x={0} y={row.y} width={width} height={rowHeight} fill="none" pointerEvents="all" />
      <text x={labelX} y={labelY} dy="0.34em" textAnchor={isWide ? 'end' : 'start'} fill={tokens.text}>
        {row.label}
        {row.unit && !isWide && (
          <tspan dx={5} fill={tokens.quiet} fontSize={tokens.fontSize * 0.92}>
            {row.unit}
          </tspan>
        )}
      </text>
      <text x={width} y={labelY} dy="0.34em" textAnchor="end" fill={tokens.text}>
        {row.percent}
      </text>
      <rect {...span(pointX, row.highX)} y={top} height={barHeight} fill={tokens.accent} />
      <rect
        {...span(pointX, row.lowX)}
        y={top + 0.5}
        height={barHeight - 1}
        fill={tokens.paper}
        stroke={tokens.accent}
      />
      {!isWide && <line x1={pointX} x2={pointX} y1={top - 2} y2={top + barHeight + 2} stroke={tokens.text} />}
      <End {...{ row, model, tokens }} at={row.lowX} other={row.highX} text={row.lowText} />
      <End {...{ row, model, tokens }} at={row.highX} other={row.lowX} text={row.highText} />
    </g>
  )
}

interface EndProps extends Omit<BarProps, 'onPick'> {
  readonly at: number
  readonly other: number
  readonly text: string
}

/** The input's own value, outside the end of the bar that it makes. */
function End({ row, model, tokens, at, other, text }: EndProps) {
  const isLeft = at < other || (at === other && text === row.lowText)
  const x = isLeft ? Math.min(at, model.pointX) - 4 : Math.max(at, model.pointX) + 4
  return (
    <text
      x={x}
      y={row.y + model.barAt}
      dy="0.34em"
      textAnchor={isLeft ? 'end' : 'start'}
      fill={tokens.quiet}
      fontSize={tokens.fontSize * 0.92}
    >
      {text}
    </text>
  )
}

const span = (from: number, to: number) => ({ x: Math.min(from, to), width: Math.abs(to - from) })

const widestEnd = ({ rows }: TornadoModel, { fontSize }: FigureTokens): number =>
  fontSize * (0.9 + 0.53 * Math.max(3, ...rows.map(({ lowText }) => lowText.length)))

/** Keeps the text above the line of the total inside the figure. */
const clampedX = (x: number, { width }: TornadoModel, em: number): number =>
  Math.min(Math.max(x, em * 2.2), width - em * 2.2)
