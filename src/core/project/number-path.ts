import type { UnitName } from '../units/unit'

/** What is summed of a line, an activity and the whole: its sum, its name in a sentence, and its unit. */
export const measures = {
  climateKg: { sum: 'climate', name: 'carbon', unit: 'kgCO2e' },
  itEnergyKWh: { sum: 'itEnergy', name: 'energy before PUE', unit: 'kWh-it' },
  siteEnergyKWh: { sum: 'siteEnergy', name: 'energy after PUE', unit: 'kWh-site' },
  waterOnSiteL: { sum: 'waterOnSite', name: 'water consumed on site', unit: 'L' },
  waterOffSiteL: { sum: 'waterOffSite', name: 'water consumed off site', unit: 'L' },
  adpeKgSb: { sum: 'adpe', name: 'abiotic depletion', unit: 'kgSbeq' },
  primaryEnergyMJ: { sum: 'primaryEnergy', name: 'primary energy', unit: 'MJ' },
} as const satisfies Record<string, { readonly sum: string; readonly name: string; readonly unit: UnitName }>
export type Measure = keyof typeof measures
export const measureNames = Object.keys(measures) as readonly Measure[]

export const isMeasure = (name: string | undefined): name is Measure =>
  name !== undefined && Object.hasOwn(measures, name)

const measure = `(?:${measureNames.join('|')})`

/** Of a published figure that no number of the project stands for. */
export const factPath = 'fact/climateKg'

/**
 * The form of a number's place in an assessment (`core/assess/number-paths.ts`), or of a cited fact that has none.
 * Whether a number is there is another question: an activity may be incomplete.
 */
export const numberPath = new RegExp(
  `^(?:(?:totals|outside|fact)/${measure}|stages/[^/]+/climateKg|` +
    `activities/[^/]+/(?:${measure}|lines/[^/]+/${measure}|rates/[^/]+/value|` +
    `(?:predicted|measured)/${measure}|measuredOverPredicted))$`,
)

/** The activity whose number it is; nothing for sums of several. */
export function activityOf(path: string): string | undefined {
  const [where, id] = path.split('/')
  return where === 'activities' ? id : undefined
}
