const spaces = /[\s\u00a0\u202f\u2009_']/g
const grouped = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/
const decimalComma = /^-?\d+,\d+$/
const plain = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * A number as people type it: `1,082,990`, `1 082 990`, `57.5`, `57,5`, `1.2e6`. `undefined` where it is not a
 * number. A comma before exactly three digits groups thousands; any other single comma is a decimal comma.
 */
export function parseNumber(text: string): number | undefined {
  const compact = text.trim().replace(spaces, '').replace('\u2212', '-')
  if (grouped.test(compact)) return Number(compact.replaceAll(',', ''))
  if (decimalComma.test(compact)) return Number(compact.replace(',', '.'))
  return plain.test(compact) ? Number(compact) : undefined
}
