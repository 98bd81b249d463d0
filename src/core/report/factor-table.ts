import type { ExplainedFactor } from '../assess/explained'
import type { CheckState, Match } from '../factors/factor'
import { families, isDoubtful } from '../factors/factor'
import { plainNumber } from '../units/format'
import { units } from '../units/unit'
import type { Bibliography } from './bibliography'
import type { Row, Run, Section } from './document'
import type { Gathered } from './gather'
import { doubt, flat, given, link, paragraph, quiet } from './text'

/** The factors that results rest on, each once, numbered B1, B2 … */
export interface FactorList {
  readonly factors: readonly ExplainedFactor[]
  /** A link to a factor's row: `B3`. */
  readonly mark: (factorId: string) => Run
}

export function factorList({ factors: used, catalog }: Gathered): FactorList {
  const byId = new Map<string, ExplainedFactor>()
  for (const factor of [...used.values()].flat()) {
    const known = byId.get(factor.id)
    if (known === undefined || isDoubtful(factor)) byId.set(factor.id, factor)
  }
  const family = (id: string) => families.indexOf(catalog.byId.get(id)?.family ?? 'grid')
  const factors = [...byId.values()].toSorted(
    (a, b) => family(a.id) - family(b.id) || a.id.localeCompare(b.id, 'en', { numeric: true }),
  )
  const numbers = new Map(factors.map(({ id }, index) => [id, index + 1]))
  return {
    factors,
    mark: (id) => {
      const number = numbers.get(id)
      return number === undefined ? '' : link(`factor-${number}`, `B${number}`)
    },
  }
}

const shortMatch: Readonly<Record<Match, string>> = {
  exact: 'exact',
  chosen: 'chosen',
  model: 'model',
  'older-year': 'older year',
  'newer-year': 'newer year',
  'parent-region': 'country',
  world: 'world',
  default: 'default',
}

export const checkWords: Readonly<Record<CheckState, string>> = {
  checked: 'at source',
  secondary: 'second-hand',
  unverified: 'unchecked',
}

/** Appendix B: every factor with what a reader needs to find it again. */
export function factorSection(gathered: Gathered, { factors }: FactorList, works: Bibliography): Section {
  const { catalog } = gathered
  if (factors.length === 0) {
    return {
      id: 'factors',
      heading: 'Appendix B Factors',
      blocks: [paragraph('No result rests on a factor of the catalog: every number was entered.')],
    }
  }
  return {
    id: 'factors',
    heading: 'Appendix B Factors',
    blocks: [
      {
        block: 'table',
        id: 'factor-table',
        caption: flat([
          `Factors used, from catalog ${catalog.version}.`,
          ...(factors.some(isDoubtful)
            ? [' ', doubt, ' taken in place of what was asked for, or not checked at its source.']
            : []),
        ]),
        columns: [
          { title: '', align: 'left' },
          { title: 'Factor', align: 'left' },
          { title: 'Value', align: 'right' },
          { title: 'Unit', align: 'left' },
          { title: 'Region', align: 'left' },
          { title: 'Year', align: 'right' },
          { title: 'Match', align: 'left' },
          { title: 'Checked', align: 'left' },
          { title: 'Source', align: 'left' },
        ],
        parts: [
          {
            ruled: false,
            rows: factors.map((factor, index) => factorRow(factor, index + 1, gathered, works)),
          },
        ],
      },
    ],
  }
}

function factorRow(factor: ExplainedFactor, number: number, { catalog }: Gathered, works: Bibliography): Row {
  const citation = catalog.byId.get(factor.id)?.citation ?? ''
  return {
    id: `factor-${number}`,
    kind: 'plain',
    cells: [
      `B${number}`,
      flat([given(factor.name), isDoubtful(factor) ? doubt : '']),
      plainNumber(factor.value),
      units[factor.unit].symbol,
      factor.region === 'world' ? 'World' : factor.region,
      String(factor.year),
      shortMatch[factor.match],
      checkWords[factor.checked],
      flat([factor.cited, ' ', works.work(citation)]),
    ],
    note: [quiet(remarksOn(factor))],
  }
}

function remarksOn({ id, basis, locator, licence, asked, note }: ExplainedFactor): string {
  const facts = [id, basis, locator, licence].join(' · ')
  return [facts, asked ? `asked for: ${asked}` : '', note ?? ''].filter(Boolean).join('. ')
}
