import { isMeasure, measures } from '../project/number-path'
import type { Kind } from '../quantity/kind'
import type { Quantity } from '../quantity/quantity'
import type { Assessment, Sums } from './assess'
import { edgeAndCloudQuantities } from './edge-and-cloud-view'

/**
 * Finds the quantity behind a number of an AssessmentView, by the number's place in it:
 * `totals/climateKg`, `stages/training/climateKg`, `activities/a1/lines/0/climateKg`, `activities/a1/rates/1/value`,
 * `activities/a1/predicted/climateKg`.
 * Entries of a list go by index or by id. `undefined` when there is no number there.
 */
export function quantityAt(assessment: Assessment, path: string): Quantity<Kind> | undefined {
  const [where, ...rest] = path.replace(/^\//, '').split('/')
  switch (where) {
    case 'totals':
    case 'outside':
      return rest.length === 1 ? sumAt(assessment[where], rest[0]) : undefined
    case 'stages': {
      const [name, field] = rest
      const stage = entry(assessment.stages, name, ({ stage }) => stage)
      return stage && field === 'climateKg' && rest.length === 2 ? stage.sums.climate : undefined
    }
    case 'activities':
      return activityNumber(assessment, rest)
    case 'hardware':
      return hardwareNumber(assessment, rest)
    default:
      return undefined
  }
}

/** `hardware/a1/footprints/module/kg`, `hardware/a1/adpeKgSb`: of one unit of the inventory. */
function hardwareNumber({ hardware }: Assessment, [id, part, by, field, ...more]: readonly string[]) {
  const known = entry(hardware, id, ({ asset }) => asset.id)?.known
  if (known === undefined || more.length > 0) return undefined
  if (part === 'footprints') {
    return field === 'kg' ? entry(known.all, by, (footprint) => footprint.by)?.carbon : undefined
  }
  if (!known.chosen.ok || by !== undefined) return undefined
  if (part === 'adpeKgSb') return known.chosen.value.adpe
  return part === 'primaryEnergyMJ' ? known.chosen.value.primaryEnergy : undefined
}

function activityNumber(assessment: Assessment, [id, part, index, field, ...more]: readonly string[]) {
  if (more.length > 0) return undefined
  const activity = entry(assessment.activities, id, ({ activity }) => activity.id)
  if (activity === undefined) return undefined
  if (part === 'lines') return sumAt(entry(activity.lines, index, ({ label }) => label) ?? {}, field)
  if (part === 'rates') {
    const rate = entry(activity.rates, index, ({ label }) => label)
    return field === 'value' ? rate?.quantity : undefined
  }
  if (part === 'edgeAndCloud') {
    if (activity.edgeAndCloud === undefined || index === undefined || field !== undefined) return undefined
    return edgeAndCloudQuantities(activity.edgeAndCloud)[index]
  }
  const { predicted, measured, measuredOverPredicted } = activity.tiers ?? {}
  if (part === 'predicted' || part === 'measured') {
    const line = part === 'predicted' ? predicted : measured
    return field === undefined ? sumAt(line ?? {}, index) : undefined
  }
  if (index !== undefined) return undefined
  return part === 'measuredOverPredicted' ? measuredOverPredicted : sumAt(activity.sums, part)
}

const sumAt = (sums: Sums, field: string | undefined): Quantity<Kind> | undefined =>
  isMeasure(field) ? sums[measures[field].sum] : undefined

function entry<T>(list: readonly T[], name: string | undefined, idOf: (item: T) => string): T | undefined {
  if (name === undefined) return undefined
  return list.find((item) => idOf(item) === name) ?? (/^\d+$/.test(name) ? list[Number(name)] : undefined)
}
