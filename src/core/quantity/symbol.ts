/** A quantity's symbol in its parts: `E_IT,site` is E with the subscripts IT and site. */
export interface SymbolParts {
  readonly base: string
  readonly subscripts: readonly string[]
}

export function symbolParts(symbol: string): SymbolParts {
  const [base = symbol, ...rest] = symbol.split('_')
  return { base, subscripts: rest.join(' ').split(',').filter(Boolean) }
}

/** A unit in its typographic parts: `gCO2e/kWh` → g, CO₂, e/kWh. */
export interface UnitParts {
  readonly before: string
  readonly gas: boolean
  readonly after: string
}

const carbonDioxide = 'CO2'

export function unitParts(unit: string): UnitParts {
  const at = unit.indexOf(carbonDioxide)
  if (at < 0) return { before: unit, gas: false, after: '' }
  return { before: unit.slice(0, at), gas: true, after: unit.slice(at + carbonDioxide.length) }
}
