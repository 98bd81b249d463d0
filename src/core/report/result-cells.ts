import type { SumsView } from '../assess/view'
import { climateColumn, energyColumn, shareColumn } from './column'
import type { Text } from './document'
import type { Equations } from './equations'
import { shareOf } from './figure-rows'
import type { Gathered } from './gather'
import { doubt, flat, link } from './text'

export interface ResultsContext {
  readonly gathered: Gathered
  readonly equations: Equations
}

/** Writes the numbers of results in one unit a column, each a link to its equation, with the hollow dot. */
export interface ResultCells {
  readonly energyUnit: string
  readonly climateUnit: string
  readonly climate: (path: string, value: number | null) => Text
  readonly energy: (path: string, value: number | null) => Text
  /** Of the total; nothing where the row is not part of it. */
  readonly share: (climateKg: number | null) => string
  /** From the 5th to the 95th percentile: one cell, or none in a report without uncertainty. */
  readonly interval: (path: string) => readonly string[]
  /** Energy before and after PUE, carbon, its interval, share. */
  readonly all: (at: string, sums: SumsView, of: 'total' | 'outside') => readonly Text[]
}

export function resultCells({ gathered, equations }: ResultsContext): ResultCells {
  const { view, doubtful } = gathered
  const sums = [view.totals, view.outside, ...view.activities]
  const energies = energyColumn(
    sums.flatMap(({ itEnergyKWh, siteEnergyKWh }) => [itEnergyKWh, siteEnergyKWh]),
  )
  const climates = climateColumn(sums.map(({ climateKg }) => climateKg))
  const shares = shareColumn()

  const explained = (path: string, text: string, value: number | null): Text => {
    const equation = equations.of(path)
    if (value === null || equation === undefined) return text
    return flat([doubtful(path) ? doubt : '', link(equation, text)])
  }
  const climate = (path: string, value: number | null) => explained(path, climates.text(value), value)
  const energy = (path: string, value: number | null) => explained(path, energies.text(value), value)
  const share = (climateKg: number | null) =>
    climateKg === null ? '' : shares.text(shareOf(climateKg, view.totals.climateKg ?? 0))
  const interval = (path: string): readonly string[] => {
    if (gathered.uncertainty === undefined) return []
    const found = gathered.uncertainty.intervals[path]
    return [found ? climates.range(found.p5, found.p95) : '']
  }
  return {
    energyUnit: energies.unit,
    climateUnit: climates.unit,
    ...{ climate, energy, share, interval },
    all: (at, { itEnergyKWh, siteEnergyKWh, climateKg }, of) => [
      energy(`${at}/itEnergyKWh`, itEnergyKWh),
      energy(`${at}/siteEnergyKWh`, siteEnergyKWh),
      climate(`${at}/climateKg`, climateKg),
      ...interval(`${at}/climateKg`),
      of === 'total' ? share(climateKg) : '',
    ],
  }
}
