import type { Catalog } from '../factors/catalog'
import type { CatalogDifference, FactorBefore, FactorMove } from '../factors/catalog-difference'
import type { FactorUse } from '../factors/factor'
import { catalogOf } from '../factors/own-catalog'
import type { ProjectFile } from '../project/project'
import { numberOf } from '../quantity/evaluate'
import type { Quantity } from '../quantity/quantity'
import { stageNames } from '../stages/stages'
import { type Assessment, assess } from './assess'
import { factorByPath } from './factor-uses'

/**
 * What another catalog version would change in a project; `null` when the project pins it already. A version that the
 * app does not have is assessed with the newest one, as everywhere else: then nothing moves but the pin.
 * @param bundled the catalog of a version, or the newest where the version is unknown
 */
export function catalogDifference(
  file: ProjectFile,
  bundled: (version: string) => Catalog,
  to: string,
): CatalogDifference | null {
  if (file.catalog === to) return null
  const before = assess(file, catalogOf(file, bundled).catalog)
  const moved = { ...file, catalog: to }
  const after = assess(moved, catalogOf(moved, bundled).catalog)
  return {
    from: file.catalog,
    to,
    moves: movesBetween(factorByPath(before), factorByPath(after)),
    totalKg: { before: climateKg(before.totals.climate), after: climateKg(after.totals.climate) },
    stages: stageNames.flatMap((stage) => {
      const both = { before: stageKg(before, stage), after: stageKg(after, stage) }
      return both.before === null && both.after === null ? [] : [{ stage, ...both }]
    }),
  }
}

type Uses = ReadonlyMap<string, FactorUse>

/** Fields whose row, value or match differs, in the order in which the assessment reads them. */
function movesBetween(before: Uses, after: Uses): readonly FactorMove[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  return paths
    .map((path) => ({ path, before: shownUse(before.get(path)), after: shownUse(after.get(path)) }))
    .filter((move) => isMove(move))
}

const isMove = ({ before, after }: FactorMove): boolean =>
  before?.id !== after?.id || before?.value !== after?.value || before?.match !== after?.match

function shownUse(use: FactorUse | undefined): FactorBefore | null {
  if (use === undefined) return null
  const { id, name, value, unit, checked } = use.row
  return { id, name, value, unit, checked, match: use.match }
}

const stageKg = ({ stages }: Assessment, name: string): number | null =>
  climateKg(stages.find(({ stage }) => stage === name)?.sums.climate)

const climateKg = (climate: Quantity<'climate'> | undefined): number | null =>
  climate === undefined ? null : numberOf(climate)
