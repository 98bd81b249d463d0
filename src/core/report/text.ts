import type { Paragraph, Run, Text } from './document'

export const paragraph = (...runs: readonly (Run | Text)[]): Paragraph => ({
  block: 'paragraph',
  text: flat(runs),
})

/** Several texts as one. */
export const flat = (parts: readonly (Run | Text)[]): readonly Run[] =>
  parts.flatMap((part): readonly Run[] => (Array.isArray(part) ? part : [part as Run]))

export const given = (text: string): Run => ({ run: 'given', text })
export const amount = ({ number, unit }: { readonly number: string; readonly unit: string }): Run => ({
  run: 'amount',
  number,
  unit,
})
export const strong = (text: Text): Run => ({ run: 'strong', text })
export const quiet = (text: Text): Run => ({ run: 'quiet', text })
export const symbol = (name: string): Run => ({ run: 'symbol', symbol: name })
export const link = (to: string, text?: string): Run => ({
  run: 'link',
  to,
  ...(text !== undefined && { text }),
})
export const doubt: Run = { run: 'doubt' }

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly Text[]): readonly Run[] {
  return items.flatMap((item, index): readonly Run[] => {
    const before = index === 0 ? '' : index === items.length - 1 ? ' and ' : ', '
    return flat(before ? [before, item] : [item])
  })
}

/** `1 line`, `3 lines`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`

/** `2026-11-24` → `24 November 2026`. */
export function inWords(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day)
}
