import { type FactorUse, isDoubtful, type Match } from '../factors/factor'
import type { PeerResult } from '../peers/peer-result'
import { type Memory, numberOf } from '../quantity/evaluate'
import { factorsUnder } from '../quantity/explain'
import { type Kind, kinds } from '../quantity/kind'
import type { Quantity } from '../quantity/quantity'
import type { Line, Rate, Tiers } from '../stages/line'
import { type Evidence, weakest } from '../stages/method'
import type { Problem, Warning } from '../stages/outcome'
import type { StageName } from '../stages/stages'
import type { UnitName } from '../units/unit'
import { type AgeingView, ageingView } from './ageing-view'
import type { AssessedActivity, Assessment, Sums } from './assess'
import { type ClaimView, claimsOf } from './claims'
import { type DayView, dayView } from './day-view'
import { type EdgeAndCloudView, edgeAndCloudView } from './edge-and-cloud-view'
import { type HardwareView, hardwareView } from './hardware'
import { type ParityView, parityView } from './parity-view'

/** Plain numbers; `null` where nothing is modelled. */
export interface SumsView {
  readonly climateKg: number | null
  readonly itEnergyKWh: number | null
  readonly siteEnergyKWh: number | null
  /** Water consumed for electricity, where the work ran and where the power was made. */
  readonly waterOnSiteL: number | null
  readonly waterOffSiteL: number | null
  /** Metals and minerals used up, and energy taken from nature, of the lines whose sources give them. */
  readonly adpeKgSb: number | null
  readonly primaryEnergyMJ: number | null
}

export interface LineView extends SumsView {
  readonly label: string
  readonly evidence: Evidence
  readonly factors: readonly { readonly id: string; readonly match: Match }[]
  /** True where a fallback or an unverified factor reaches the line: the hollow dot. */
  readonly doubtful: boolean
  /** The same of its energies: a doubtful grid factor reaches the carbon alone. */
  readonly doubtfulEnergy: { readonly itEnergyKWh: boolean; readonly siteEnergyKWh: boolean }
  /** The same of its water, which rests on factors of its own. */
  readonly doubtfulWater: { readonly waterOnSiteL: boolean; readonly waterOffSiteL: boolean }
}

export interface RateView {
  readonly label: string
  readonly value: number
  readonly unit: UnitName
  /** True where a fallback or an unverified factor reaches it. */
  readonly doubtful: boolean
}

export interface ActivityView extends SumsView {
  readonly id: string
  readonly stage: StageName
  readonly method: string
  readonly title: string
  readonly boundary: 'inside' | 'outside'
  readonly evidence: Evidence | null
  readonly lines: readonly LineView[]
  readonly rates: readonly RateView[]
  /** What other tools say of the same inputs: beside the result, in no total. Absent where none was run. */
  readonly peers?: readonly PeerResult[]
  /** Only where the method predicts: what the model alone says, and what was measured. `null` where it is missing. */
  readonly predicted?: LineView | null
  readonly measured?: LineView | null
  readonly measuredOverPredicted?: number | null
  /** Only of a predicted service in a project with training. */
  readonly parity?: ParityView
  /** Only of a predicted service of which the course of a day was stated. */
  readonly day?: DayView
  /** Only of an activity at the edge in a project with a service in the cloud. */
  readonly edgeAndCloud?: EdgeAndCloudView
  /** Only of an activity at the edge that counts the making of its chip. */
  readonly ageing?: AgeingView
  /** Only of a service in the cloud: activities at the edge that are compared with it. */
  readonly comparedAtEdge?: readonly { readonly id: string; readonly title: string }[]
  readonly problems: readonly Problem[]
}

/** An assessment in numbers: what the screen draws, the command line prints and the report is made of. */
export interface AssessmentView {
  readonly cradlebook: string
  readonly catalog: string
  readonly project: { readonly id: string; readonly name: string; readonly revision: number }
  readonly totals: SumsView
  readonly outside: SumsView
  readonly stages: readonly { readonly stage: StageName; readonly climateKg: number | null }[]
  readonly activities: readonly ActivityView[]
  /** The inventory: what making one unit of each costs, and what else is known of it. */
  readonly hardware: readonly HardwareView[]
  readonly warnings: readonly Warning[]
  /** Published figures beside the numbers that they are of. */
  readonly claims: readonly ClaimView[]
}

/** Evaluates an assessment. @param memory values kept from the last time, so that an edit is cheap */
export function view(assessment: Assessment, appVersion: string, memory: Memory = new Map()): AssessmentView {
  const { file } = assessment
  const numbers = {
    totals: sumsView(assessment.totals, memory),
    outside: sumsView(assessment.outside, memory),
    stages: assessment.stages.map(({ stage, sums }) => ({
      stage,
      climateKg: sumsView(sums, memory).climateKg,
    })),
    activities: withPartners(assessment.activities.map((activity) => activityView(activity, memory))),
    hardware: assessment.hardware.map((entry) => hardwareView(entry, memory)),
  }
  return {
    cradlebook: appVersion,
    catalog: assessment.catalogVersion,
    project: { id: file.id, name: file.name, revision: file.revision },
    ...numbers,
    warnings: assessment.warnings,
    claims: claimsOf(numbers, file),
  }
}

/**
 * The same without what other tools say: their words are most of a view's size, and a window asks for them only where
 * somebody looks (`estimate:peers`). An empty list says that there are some.
 */
export const withoutPeers = (whole: AssessmentView): AssessmentView => ({
  ...whole,
  activities: whole.activities.map((activity) => (activity.peers ? { ...activity, peers: [] } : activity)),
})

/** An activity that an edit leaves alone is the same object in the next assessment, so its view is kept with it. */
function activityView(assessed: AssessedActivity, memory: Memory): ActivityView {
  const known = views.get(assessed) ?? newActivityView(assessed, memory)
  views.set(assessed, known)
  return known
}

const views = new WeakMap<AssessedActivity, ActivityView>()

function newActivityView(
  {
    activity,
    lines,
    rates,
    sums,
    peers,
    tiers,
    parity,
    day,
    edgeAndCloud,
    ageing,
    problems,
  }: AssessedActivity,
  memory: Memory,
): ActivityView {
  const { id, stage, method, title, boundary } = activity
  return {
    id,
    stage,
    method,
    title,
    boundary,
    evidence: evidenceOf(lines),
    ...sumsView(sums, memory),
    lines: lines.map((line) => lineView(line, memory)),
    rates: rates.map((rate) => rateView(rate, memory)),
    ...(peers && { peers }),
    ...(tiers && tiersView(tiers, memory)),
    ...(parity && { parity: parityView(parity, memory) }),
    ...(day && { day: dayView(day) }),
    ...(ageing && { ageing: ageingView(ageing, memory) }),
    ...(edgeAndCloud && { edgeAndCloud: edgeAndCloudView(edgeAndCloud, memory, isDoubted) }),
    problems,
  }
}

/** A comparison is an edge activity's; the service in the cloud says whose it is in. */
function withPartners(activities: readonly ActivityView[]): readonly ActivityView[] {
  return activities.map((activity) => {
    const comparedAtEdge = activities
      .filter(({ edgeAndCloud }) => edgeAndCloud?.cloudId === activity.id)
      .map(({ id, title }) => ({ id, title }))
    return comparedAtEdge.length > 0 ? { ...activity, comparedAtEdge } : activity
  })
}

/** Of the energy, which decides how well the activity is known; of what there is where it has none. */
function evidenceOf(lines: readonly Line[]): Evidence | null {
  const drawing = lines.filter(({ siteEnergy }) => siteEnergy !== undefined)
  return weakest((drawing.length > 0 ? drawing : lines).map(({ evidence }) => evidence)) ?? null
}

function lineView(line: Line, memory: Memory): LineView {
  const uses = usesUnder(line.climate)
  // What is under a line's energy is under its carbon too, so most lines are settled by one walk.
  const doubtful = uses.some(isUseDoubtful)
  const waterIs = (water: Quantity<Kind> | undefined) =>
    water !== undefined && usesUnder(water).some(isUseDoubtful)
  const energyIs = (energy: Quantity<Kind> | undefined) =>
    doubtful && energy !== undefined && usesUnder(energy).some(isUseDoubtful)
  return {
    label: line.label,
    evidence: line.evidence,
    ...sumsView(line, memory),
    factors: uses.map(({ row, match }) => ({ id: row.id, match })),
    doubtful,
    doubtfulEnergy: { itEnergyKWh: energyIs(line.itEnergy), siteEnergyKWh: energyIs(line.siteEnergy) },
    doubtfulWater: { waterOnSiteL: waterIs(line.waterOnSite), waterOffSiteL: waterIs(line.waterOffSite) },
  }
}

const usesUnder = (quantity: Quantity<Kind>): readonly FactorUse[] =>
  factorsUnder(quantity.node).map((factor) => factor.use)

const isDoubted = (quantity: Quantity<Kind>): boolean => usesUnder(quantity).some(isUseDoubtful)

const isUseDoubtful = ({ row, match }: FactorUse): boolean => isDoubtful({ match, checked: row.checked })

function tiersView({ predicted, measured, measuredOverPredicted }: Tiers, memory: Memory) {
  return {
    predicted: predicted ? lineView(predicted, memory) : null,
    measured: measured ? lineView(measured, memory) : null,
    measuredOverPredicted: measuredOverPredicted ? numberOf(measuredOverPredicted, memory) : null,
  }
}

function rateView({ label, quantity }: Rate, memory: Memory): RateView {
  return {
    label,
    value: numberOf(quantity, memory),
    unit: kinds[quantity.kind],
    doubtful: isDoubted(quantity),
  }
}

function sumsView(sums: Sums, memory: Memory): SumsView {
  const { climate, itEnergy, siteEnergy, waterOnSite, waterOffSite, adpe, primaryEnergy } = sums
  const value = (quantity: Quantity<Kind> | undefined) => (quantity ? numberOf(quantity, memory) : null)
  return {
    climateKg: value(climate),
    itEnergyKWh: value(itEnergy),
    siteEnergyKWh: value(siteEnergy),
    waterOnSiteL: value(waterOnSite),
    waterOffSiteL: value(waterOffSite),
    adpeKgSb: value(adpe),
    primaryEnergyMJ: value(primaryEnergy),
  }
}
