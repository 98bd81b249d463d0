import type { ProjectFile } from '../../../src/core/project/project'
import { numberOf } from '../../../src/core/quantity/evaluate'
import type { StageContext } from '../../../src/core/stages/context'
import type { Line, StageResult } from '../../../src/core/stages/line'
import type { Outcome, Problem, Warning } from '../../../src/core/stages/outcome'
import { fileOf } from '../projects'
import { smallCatalog } from '../small-catalog'

/** What a model looks up, and the list that its warnings land in. */
export function contextOf(
  given: Partial<ProjectFile> = {},
): StageContext & { readonly warnings: readonly Warning[] } {
  const file = fileOf([], given)
  const warnings: Warning[] = []
  return {
    catalog: smallCatalog,
    sites: new Map(file.sites.map((site) => [site.id, site])),
    assets: new Map(file.assets.map((asset) => [asset.id, asset])),
    activities: new Map(file.activities.map((activity) => [activity.id, activity])),
    warn: (warning) => warnings.push(warning),
    warnings,
  }
}

/** The only line of a result; a test that expects a number fails on problems with their text. */
export function onlyLine(result: Outcome<StageResult>): Line {
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  const [line, ...more] = result.value.lines
  if (line === undefined || more.length > 0)
    throw new Error(`expected one line, found ${result.value.lines.length}`)
  return line
}

/** Places of problems, in order. */
export const problemPaths = (result: Outcome<unknown>): readonly string[] =>
  result.ok ? [] : result.error.map(({ path }: Problem) => path)

export const numbersOf = ({ climate, itEnergy, siteEnergy }: Line) => ({
  climateKg: numberOf(climate),
  itEnergyKWh: itEnergy && numberOf(itEnergy),
  siteEnergyKWh: siteEnergy && numberOf(siteEnergy),
})

/** How far a number is from a printed one, as a share of it. */
export const deviation = (value: number | undefined, printed: number): number =>
  Math.abs((value ?? Number.NaN) / printed - 1)
