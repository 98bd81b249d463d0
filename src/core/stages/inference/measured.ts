import type { FieldSpec } from '../../project/field'
import { evaluate } from '../../quantity/evaluate'
import type { Kind } from '../../quantity/kind'
import { define, type Expression, product, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { fromCanonical, type UnitName } from '../../units/unit'
import { lowerFirst } from '../../words'
import { given } from '../context'
import { electricityAt, lineFromMeter, lineFromServer } from '../electricity'
import type { Line, StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { inferenceFields as fields } from './fields'
import { loadOf, tokensOfLife } from './load'
import { parityOf } from './parity'
import { type MeasuredName, warnOfMeasured } from './plausibility'
import { choiceOf, placeOf, type Reader, read, readAboveZero } from './reader'
import { serviceClimate, serviceEnergy } from './serving-energy'
import { loadRates } from './serving-rates'
import { serviceWater } from './water-rates'
import { climatePerRequest } from './window-rates'

/** A service whose energy of a token or of a request was measured, over all its requests. */
export function measuredServing(reader: Reader): Outcome<StageResult> {
  const { activity, context } = reader
  const meteredAt = choiceOf(reader, 'meteredAt')
  const parts = together({
    load: loadOf(reader),
    output: activity.outputTokens === undefined ? noTokens : readAboveZero(reader, 'outputTokens'),
    at: electricityAt(context, activity.siteId, placeOf(reader, 'siteId')),
    host: meteredAt === 'accelerators' ? read(reader, 'serverOverDevices') : noHost,
    measured: partsOf(reader, meteredAt === 'facility' ? 'site' : 'it'),
  })
  if (!parts.ok) return parts
  const { load, output, at, host, measured } = parts.value
  const lines = measured.map(({ label, ofRequest }): Line => {
    const expression = product(load.requests, ofRequest)
    if (meteredAt === 'facility') return lineFromMeter(label, siteEnergyOf(expression), at, evidence)
    return lineFromServer(label, serverEnergyOf(itEnergyOf(expression), host), at, evidence)
  })
  const climate = serviceClimate(lines.map((line) => line.climate))
  const energy = serviceEnergy(lines.flatMap(({ siteEnergy }) => siteEnergy ?? []))
  const parity = parityOf(reader, climatePerRequest(climate, load.requests), load)
  const tokens = output && tokensOfLife(load.requests, output)
  return ok({
    lines,
    rates: [
      ...loadRates({ load, climate, energy, water: serviceWater(lines), tokens }),
      ...(parity?.rates ?? []),
    ],
    ...(parity && { parity: parity.parity }),
  })
}

const evidence = 'logged'
const noTokens: Outcome<Quantity<'tokens-per-request'> | undefined> = ok(undefined)
const noHost: Outcome<Quantity<'ratio'> | undefined> = ok(undefined)

/** Something of every request, with its energy at the meter. */
interface Part {
  readonly label: string
  readonly ofRequest: Expression
}

/** Units by the meter's place: energy at the server and at the facility are two dimensions. docs/adr/0002 */
const readings = {
  token: { it: ['energy-per-token', 'J-it/token'], site: ['site-energy-per-token', 'J-site/token'] },
  request: {
    it: ['it-energy-per-request', 'Wh-it/request'],
    site: ['energy-per-request', 'Wh-site/request'],
  },
} as const satisfies Record<string, Record<string, readonly [Kind, UnitName]>>
type Place = keyof (typeof readings)['token']

function partsOf(reader: Reader, place: Place): Outcome<readonly Part[]> {
  if (choiceOf(reader, 'measuredPer') === 'request') {
    const one = reading(reader, 'wattHoursPerRequest', readings.request[place])
    return one.ok ? ok([{ label: 'Requests', ofRequest: one.value }]) : one
  }
  const answers = together({
    tokens: readAboveZero(reader, 'outputTokens'),
    each: reading(reader, 'joulesPerOutputToken', readings.token[place]),
  })
  if (reader.activity.joulesPerInputToken === undefined) {
    if (!answers.ok) return answers
    const { tokens, each } = answers.value
    return ok([{ label: 'Requests', ofRequest: product(tokens, each) }])
  }
  const prompts = together({
    tokens: read(reader, 'inputTokens'),
    each: reading(reader, 'joulesPerInputToken', readings.token[place]),
  })
  const both = together({ prompts, answers })
  if (!both.ok) return both
  return ok([
    {
      label: 'Prompts (prefill)',
      ofRequest: product(both.value.prompts.tokens, both.value.prompts.each),
    },
    {
      label: 'Answers (decode)',
      ofRequest: product(both.value.answers.tokens, both.value.answers.each),
    },
  ])
}

/** A measured number, as of the place where it was measured. */
function reading(
  reader: Reader,
  name: MeasuredName,
  [kind, unit]: readonly [Kind, UnitName],
): Outcome<Quantity<Kind>> {
  const field: FieldSpec = { ...fields[name], kind, unit }
  const path = placeOf(reader, name)
  const value = given(reader.context, field, path, reader.activity[name])
  if (!value.ok) return value
  const measured = fromCanonical(evaluate(value.value.node), unit)
  if (measured > 0) {
    warnOfMeasured(reader, name, measured)
    return value
  }
  return problem(path, `expected ${lowerFirst(field.label)} to be more than 0, found 0`)
}

const measuredEnergy = { symbol: 'E_meas', name: 'Energy at the meter', equation: 'I54' } as const

/** I54: energy of all requests, as of the meter. resources/methodology/inference.md */
const itEnergyOf = (expression: Expression): Quantity<'it-energy'> =>
  define('it-energy', measuredEnergy, expression)
const siteEnergyOf = (expression: Expression): Quantity<'site-energy'> =>
  define('site-energy', measuredEnergy, expression)

/** I55: energy of the server where its accelerators alone were measured. resources/methodology/inference.md */
const serverEnergyOf = (
  energy: Quantity<'it-energy'>,
  host: Quantity<'ratio'> | undefined,
): Quantity<'it-energy'> =>
  host === undefined
    ? energy
    : define('it-energy', { symbol: 'E_IT', name: 'Server energy', equation: 'I55' }, product(energy, host))
