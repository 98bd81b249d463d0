import type { Amount } from './field'
import { fieldAt } from './field-at'
import type { ProjectFile } from './project'

type Records = Pick<ProjectFile, 'sites' | 'assets' | 'activities'>

/** Between what and what an input can be tried out. */
export interface WhatIfRange {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly step: number
}

/** Where nothing is known of an input's spread, half and double of it say enough. */
const reach = 2
const steps = 200

/**
 * Half to double the value of the input at a path, within what its field allows and its spread covers, in steps of one
 * significant digit. @returns nothing where there is no number to change, or none but 0
 */
export function whatIfRange(project: Records, path: string): WhatIfRange | undefined {
  const field = fieldAt(project, path)
  const amount = amountAt(project, path)
  const value = numberOf(amount)
  if (field === undefined || value === undefined || value <= 0) return undefined
  const ends = endsOf(amount)
  const low = Math.max(field.min, ends?.low ?? value / reach)
  const high = Math.min(field.max, ends?.high ?? value * reach)
  if (!(high > low)) return undefined
  const step = Number((10 ** Math.floor(Math.log10((high - low) / steps))).toPrecision(1))
  return { value, low: Math.ceil(low / step) * step, high, step }
}

/** Puts a number at an input's path in a draft; spread, note and source stay. */
export function setInput(draft: Records, path: string, value: number): void {
  const record = recordAt(draft, path) as Record<string, Amount> | undefined
  const key = path.split('/')[2]
  if (record === undefined || key === undefined) return
  const amount = record[key]
  record[key] = typeof amount === 'object' && 'value' in amount ? { ...amount, value } : value
}

function amountAt(project: Records, path: string): Amount | undefined {
  const record = recordAt(project, path) as unknown as Readonly<Record<string, Amount>> | undefined
  return record?.[path.split('/')[2] ?? '']
}

function recordAt({ sites, assets, activities }: Records, path: string) {
  const [list, id] = path.split('/')
  const records = { sites, assets, activities }[list ?? ''] as readonly { readonly id: string }[] | undefined
  return records?.find((record) => record.id === id)
}

function numberOf(amount: Amount | undefined): number | undefined {
  if (typeof amount === 'number') return amount
  return typeof amount === 'object' && 'value' in amount ? amount.value : undefined
}

/** A value outside these would contradict the spread that its owner stated. */
function endsOf(amount: Amount | undefined) {
  if (typeof amount !== 'object' || !('value' in amount)) return undefined
  const { spread } = amount
  return spread !== undefined && 'low' in spread ? spread : undefined
}
