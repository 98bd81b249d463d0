import type { Claim } from '../project/claim'
import type { ClaimBasis } from '../project/claim-fields'
import { isMeasure, measures } from '../project/number-path'
import type { ProjectFile } from '../project/project'
import { stages } from '../stages/stages'
import type { UnitName } from '../units/unit'
import type { ActivityView, AssessmentView, SumsView } from './view'

/** A published figure beside the project's own number. `null` where one of the two is missing. */
export interface ClaimView {
  readonly id: string
  /** Place of the number: `totals/climateKg`. */
  readonly what: string
  /** The place in words: `Total, carbon`. */
  readonly label: string
  readonly unit: UnitName
  readonly published: number | null
  readonly computed: number | null
  /** Computed over published. */
  readonly ratio: number | null
  /** How far the computed number is above the published one; below 0 where it is lower. */
  readonly deviationPercent: number | null
  readonly tolerancePercent: number
  readonly within: boolean | null
  readonly basis: ClaimBasis
  readonly source: string
  readonly locator: string | null
  readonly note: string | null
}

type Numbers = Pick<AssessmentView, 'totals' | 'outside' | 'stages' | 'activities'>

/** The published figures of a project, each beside what is computed here. */
export const claimsOf = (
  numbers: Numbers,
  { claims = [] }: Pick<ProjectFile, 'claims'>,
): readonly ClaimView[] => claims.map((claim) => claimView(numbers, claim))

function claimView(numbers: Numbers, claim: Claim): ClaimView {
  const { id, what, published = null, tolerancePercent, basis, source, locator, note } = claim
  const { label: named, unit, value: computed } = numberNamed(numbers, what)
  const label = claim.figure || named
  const ratio = computed === null || published === null ? null : computed / published
  const deviationPercent = ratio === null ? null : (ratio - 1) * 100
  return {
    ...{ id, what, label, unit, published, computed, ratio, deviationPercent, tolerancePercent },
    within: deviationPercent === null ? null : Math.abs(deviationPercent) <= tolerancePercent,
    ...{ basis, source, locator: locator ?? null, note: note ?? null },
  }
}

interface NamedNumber {
  readonly label: string
  readonly unit: UnitName
  readonly value: number | null
}

/** A number of a view by its place, in words and with its unit; `value` is null where none is there. */
export function numberNamed(numbers: Numbers, path: string): NamedNumber {
  const [where, ...rest] = path.split('/')
  switch (where) {
    case 'totals':
      return sumNamed('Total', numbers.totals, rest[0])
    case 'outside':
      return sumNamed('Outside the boundary', numbers.outside, rest[0])
    case 'fact':
      return sumNamed('Cited fact', nothing, rest[0])
    case 'stages': {
      const stage = numbers.stages.find((entry) => entry.stage === rest[0])
      const label = stage ? stages[stage.stage].label : (rest[0] ?? path)
      return sumNamed(label, { ...nothing, climateKg: stage?.climateKg ?? null }, rest[1])
    }
    default:
      return activityNumber(numbers.activities, rest, path)
  }
}

function activityNumber(
  activities: readonly ActivityView[],
  [id, part, index, field]: readonly string[],
  path: string,
): NamedNumber {
  const activity = activities.find((entry) => entry.id === id)
  if (activity === undefined) return { label: path, unit: '1', value: null }
  const title = activity.title.trim() || activity.id
  if (part === 'rates') {
    const rate = entryOf(activity.rates, index)
    return { label: `${title}: ${rate?.label ?? index}`, unit: rate?.unit ?? '1', value: rate?.value ?? null }
  }
  if (part === 'predicted' || part === 'measured')
    return sumNamed(`${title}, ${part}`, activity[part] ?? nothing, index)
  if (part === 'measuredOverPredicted')
    return { label: `${title}: measured over predicted`, unit: '1', value: activity[part] ?? null }
  if (part !== 'lines') return sumNamed(title, activity, part)
  const line = entryOf(activity.lines, index)
  return sumNamed(`${title}: ${line?.label ?? index}`, line ?? nothing, field)
}

function sumNamed(of: string, sums: SumsView, measure: string | undefined): NamedNumber {
  if (!isMeasure(measure)) return { label: of, unit: '1', value: null }
  const { name, unit } = measures[measure]
  return { label: `${of}, ${name}`, unit, value: sums[measure] }
}

/** By label or by index, as `quantityAt` finds it. */
function entryOf<T extends { readonly label: string }>(list: readonly T[], name = ''): T | undefined {
  return list.find(({ label }) => label === name) ?? (/^\d+$/.test(name) ? list[Number(name)] : undefined)
}

const nothing: SumsView = {
  climateKg: null,
  itEnergyKWh: null,
  siteEnergyKWh: null,
  waterOnSiteL: null,
  waterOffSiteL: null,
  adpeKgSb: null,
  primaryEnergyMJ: null,
}
