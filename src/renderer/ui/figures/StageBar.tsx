import type { AssessmentView } from '../../../core/assess/view'
import { type FigureTokens, figureTokens } from '../../../core/report/palette'
import { type StageBarRow, stageBar } from '../../../core/report/stage-bar'
import type { Interval } from '../../../core/uncertainty/uncertainty-view'
import { FigureFrame } from './FigureFrame'
import classes from './figures.module.css'
import { pressed } from './pressed'

interface Props {
  readonly view: AssessmentView
  readonly width: number
  readonly tokens?: FigureTokens
  /** By the path of the number: drawn as whiskers. */
  readonly intervals?: Readonly<Record<string, Interval>>
  /** Called with a number's path, such as `stages/training/climateKg`. */
  readonly onPick?: (path: string) => void
}

/** Carbon of each stage: sorted bars from zero, with value and share written at their ends, intervals as whiskers. */
export function StageBar({ view, width, tokens = figureTokens.light, intervals, onPick }: Props) {
  const model = stageBar(view, { width, tokens, ...(intervals && { intervals }) })
  const { height, zeroX } = model
  if (model.rows.length === 0) return null
  return (
    <FigureFrame {...{ width, height, tokens }} label={model.summary} isPicked={onPick !== undefined}>
      {model.rows.map((row) => (
        <Bar key={row.stage} row={row} model={model} tokens={tokens} {...(onPick && { onPick })} />
      ))}
      <line x1={zeroX} x2={zeroX} y1={0} y2={height} stroke={tokens.line} strokeWidth={0.75} />
    </FigureFrame>
  )
}

interface BarProps {
  readonly row: StageBarRow
  readonly model: {
    readonly zeroX: number
    readonly rowHeight: number
    readonly barHeight: number
    readonly width: number
  }
  readonly tokens: FigureTokens
  readonly onPick?: (path: string) => void
}

function Bar({ row, model, tokens, onPick }: BarProps) {
  const { zeroX, rowHeight, barHeight, width } = model
  const middle = row.y + rowHeight / 2
  const pick = onPick && {
    className: classes.pick,
    role: 'button',
    tabIndex: 0,
    'aria-label': [row.label, row.value, row.percent, row.whisker?.words].filter(Boolean).join(' '),
    onClick: () => onPick(row.path),
    onKeyDown: (event: React.KeyboardEvent) => pressed(event) && onPick(row.path),
  }
  return (
    <g {...pick}>
      <rect x={0} y={row.y} width={width} height={rowHeight} fill="none" pointerEvents="all" />
      <text x={zeroX - 8} y={middle} dy="0.34em" textAnchor="end" fill={tokens.text}>
        {row.label}
      </text>
      <rect x={zeroX} y={middle - barHeight / 2} width={row.barWidth} height={barHeight} fill={row.colour} />
      {row.whisker && <Whisker {...row.whisker} {...{ middle, barHeight, tokens }} />}
      <text x={row.endX + 7} y={middle} dy="0.34em" fill={tokens.text}>
        {row.value}
        <tspan dx={7} fill={tokens.quiet}>
          {row.percent}
        </tspan>
      </text>
    </g>
  )
}

interface WhiskerProps {
  readonly lowX: number
  readonly highX: number
  readonly middle: number
  readonly barHeight: number
  readonly tokens: FigureTokens
}

/** From the 5th to the 95th percentile; edged in the colour of the paper, so that it is seen on every bar. */
function Whisker({ lowX, highX, middle, barHeight, tokens }: WhiskerProps) {
  const end = barHeight * 0.22
  const path = `M${lowX} ${middle - end}v${2 * end}M${lowX} ${middle}H${highX}M${highX} ${middle - end}v${2 * end}`
  return (
    <g fill="none">
      <path d={path} stroke={tokens.paper} strokeWidth={3} strokeLinecap="square" />
      <path d={path} stroke={tokens.text} strokeWidth={1} />
    </g>
  )
}
