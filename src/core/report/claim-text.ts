import type { ClaimView } from '../assess/claims'
import { significant } from '../units/format'
import { units } from '../units/unit'
import { climateColumn, energyColumn } from './column'

/** A published figure and the computed one as a reader sees them: in one unit, with the same decimals. */
export interface ClaimText {
  readonly published: string
  readonly computed: string
  readonly unit: string
  readonly deviation: string
}

const none = '–'

export function claimText({ unit, published, computed, deviationPercent }: ClaimView): ClaimText {
  const both = [published, computed]
  const column =
    unit === 'kgCO2e'
      ? climateColumn(both)
      : unit === 'kWh-it' || unit === 'kWh-site'
        ? energyColumn(both)
        : {
            unit: units[unit].symbol,
            text: (value: number | null) => (value === null ? none : significant(value, 4)),
          }
  return {
    published: column.text(published),
    computed: column.text(computed),
    unit: column.unit,
    deviation: deviationPercent === null ? none : `${signed.format(deviationPercent).replace('-', '−')} %`,
  }
}

const signed = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
