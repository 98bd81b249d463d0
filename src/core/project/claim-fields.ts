import type { FieldSpec } from './field'

/** Where the inputs of a recomputation come from: whether a small deviation says anything. */
export const claimBases = {
  'as printed': 'The work prints the inputs and the figure: a real test.',
  borrowed: 'Inputs that the work does not print are taken from another one.',
  'back-solved': 'An input was chosen so that the figure comes out: partly circular.',
  recalled: 'The figure or an input is remembered and was not read.',
  'cited fact':
    'No number of the project stands for it: its inputs are not published, or may not be shipped.',
} as const
export type ClaimBasis = keyof typeof claimBases

/** What is asked of a published figure, for the form and for the schema. */
export const claimFields = {
  what: {
    title: 'Number of this project',
    description: 'The place of the number that the figure is set beside.',
  },
  figure: { title: 'What it is', description: 'Of a cited fact, which no number of the project stands for.' },
  published: { title: 'Published value', description: 'In the unit of that number: kgCO2e or kWh.' },
  source: { title: 'Source', description: 'The work that states it.' },
  locator: { title: 'Where in it', description: 'Table, page or section.' },
  basis: { title: 'Basis', description: 'Where the inputs of the recomputation come from.' },
  tolerancePercent: {
    title: 'Tolerance',
    description: 'Deviation up to which the two are said to agree. Unit: %.',
  },
  note: { title: 'Note', description: 'What explains a deviation, and what was borrowed or assumed.' },
} as const

export const claimNumbers = {
  published: {
    kind: 'ratio',
    symbol: 'published',
    label: claimFields.published.title,
    help: claimFields.published.description,
    min: 1e-9,
    max: 1e15,
  },
  tolerancePercent: {
    kind: 'share',
    symbol: 'tolerance',
    label: claimFields.tolerancePercent.title,
    help: claimFields.tolerancePercent.description,
    min: 0,
    max: 100,
  },
} as const satisfies Record<string, FieldSpec>
