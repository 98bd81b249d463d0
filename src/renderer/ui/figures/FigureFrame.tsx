import type { ReactNode } from 'react'
import type { FigureTokens } from '../../../core/report/palette'
import classes from './figures.module.css'

interface Props {
  readonly width: number
  readonly height: number
  /** The figure in words, for who does not see it. */
  readonly label: string
  readonly tokens: FigureTokens
  readonly fontSize?: number
  readonly fill?: string
  /** Parts of it can be picked, so it is no single picture. */
  readonly isPicked?: boolean
  readonly children: ReactNode
}

/** What every figure is drawn in, on the screen and in print. */
export function FigureFrame({ width, height, label, tokens, fontSize, fill, isPicked, children }: Props) {
  return (
    <svg
      className={classes.figure}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={isPicked ? 'group' : 'img'}
      aria-label={label}
      fontFamily={tokens.fontFamily}
      fontSize={fontSize ?? tokens.fontSize}
      fill={fill}
    >
      {children}
    </svg>
  )
}
