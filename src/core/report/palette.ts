import type { StageName } from '../stages/stages'

type ColouredStage = StageName | 'travel'
type StageColours = Readonly<Record<ColouredStage, string>>

/**
 * One colour a stage, the same everywhere. Told apart by lightness first (CIELAB L* at least 7 apart, so that grey
 * print keeps them), by hue second; checked for protanopia, deuteranopia and tritanopia in palette.test.ts.
 */
const light: StageColours = {
  hardware: '#2b2560',
  experimentation: '#86295f',
  training: '#1c6db5',
  storage: '#449a7b',
  inference: '#e2982f',
  travel: '#d6c667',
}

const dark: StageColours = {
  hardware: '#6557c2',
  experimentation: '#c05690',
  training: '#4a9ae0',
  storage: '#57bb96',
  inference: '#f9b853',
  travel: '#f4eab0',
}

export const stageColours = { light, dark, print: light } as const

/** What a figure takes from the page around it. */
export interface FigureTokens {
  readonly text: string
  readonly quiet: string
  readonly line: string
  /** Of maps. */
  readonly land: string
  /** What the figure is drawn on. */
  readonly paper: string
  /** For what belongs to no stage. */
  readonly accent: string
  readonly fontFamily: string
  readonly fontSize: number
  readonly stages: StageColours
}

const sans = "'Source Sans 3 Variable', system-ui, sans-serif"
const serif = "'STIX Two Text', Georgia, serif"

/** On screen, light and dark, and on paper. */
export const figureTokens = {
  light: {
    text: '#1b1d21',
    quiet: '#5b626d',
    line: '#b4bac3',
    land: '#dfe2e6',
    paper: '#f6f7f8',
    accent: '#1864ab',
    fontFamily: sans,
    fontSize: 13,
    stages: light,
  },
  dark: {
    text: '#e6e8eb',
    quiet: '#a3abb8',
    line: '#4a505a',
    land: '#2e333a',
    paper: '#101214',
    accent: '#74c0fc',
    fontFamily: sans,
    fontSize: 13,
    stages: dark,
  },
  print: {
    text: '#000000',
    quiet: '#444444',
    line: '#000000',
    land: '#e2e2e2',
    paper: '#ffffff',
    accent: '#1864ab',
    fontFamily: serif,
    fontSize: 12,
    stages: light,
  },
} as const satisfies Record<string, FigureTokens>
