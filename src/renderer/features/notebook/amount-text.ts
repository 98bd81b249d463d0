import type { Factor } from '../../../core/factors/factor'
import type { Amount } from '../../../core/project/field'

/** The number of an amount as text; of a factor, its row's value. */
export function amountText(amount: Amount | undefined, factors: readonly Factor[]): string | undefined {
  if (amount === undefined || typeof amount === 'number') return amount?.toLocaleString('en')
  if ('value' in amount) return amount.value.toLocaleString('en', { maximumFractionDigits: 6 })
  return factors.find((row) => row.id === amount.factor)?.value.toLocaleString('en') ?? amount.factor
}
