import { rowOfSubject } from '../../factors/subject-rows'
import { weightBytes } from '../../inference/serving'
import { call, define, type Expression, product, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Outcome, together } from '../outcome'
import { chipOf } from './edge-sheet'
import type { EdgeAsked, EdgeStep } from './edge-step'
import type { Load } from './load'
import { choiceOf, type FieldName, ofSubject, orRow, type Reader, readIfThere } from './reader'
import { bytesPerGB } from './serving-values'

/** Energy of one part around the processor, over the life of the service. */
export interface EdgePart {
  readonly label: string
  readonly energy: Quantity<'it-energy'>
}

interface Known {
  readonly load: Load
  readonly step: EdgeStep
  readonly asked: EdgeAsked
}

/** I22: parts around the processor. What nobody states is a remembered row, said aloud, or left out. resources/methodology/inference.md */
const partEnergy = (
  symbol: string,
  name: string,
  expression: Parameters<typeof define>[2],
): Quantity<'it-energy'> => define('it-energy', { symbol, name, equation: 'I22' }, expression)

export function edgeParts(reader: Reader, known: Known): Outcome<readonly EdgePart[]> {
  const parts = together({
    display: displayOf(reader, known),
    memory: memoryOf(reader, known),
    radio: radioOf(reader, known),
    storage: storageOf(reader, known),
    host: hostOf(reader, known),
  })
  if (!parts.ok) return parts
  return ok(Object.values(parts.value).filter((part) => part !== undefined))
}

type Part = Outcome<EdgePart | undefined>
const none: Part = ok(undefined)

function displayOf(reader: Reader, { load, step }: Known): Part {
  const setting = choiceOf(reader, 'setting')
  if (setting !== 'phone' && setting !== 'laptop') return none
  const parts = together({
    base: orRow(reader, 'displayBaseW', `edge-power.display-base.${setting}`),
    full: orRow(reader, 'displayFullW', `edge-power.display-full.${setting}`),
    bright: orRow(reader, 'brightnessPercent', 'display-brightness.half'),
  })
  if (!parts.ok) return parts
  const { base, full, bright } = parts.value
  const power = sum(base, product(full, bright))
  return ok({
    label: 'Display',
    energy: partEnergy('E_disp', 'Energy of the display', product(load.requests, step.time, power)),
  })
}

/** Bytes that an answer moves: all weights for each of its tokens, and the cache. */
const moved = ({ model, input, output }: EdgeAsked, reader: Reader) => {
  const bytes = weightBytes(choiceOf(reader, 'precision') ?? 'bf16')
  return call({
    name: `bytes moved (${bytes} bytes a weight)`,
    explanation:
      'Active weights once for the prompt and once for each token, and the cache at its mean length.',
    arguments: { active: model.active, cache: model.cache, input, output },
    dimensions: { data: 1, request: -1 },
    run: ({ active = 0, cache = 0, input: prompt = 0, output: answer = 0 }) =>
      (active * bytes * (answer + 1)) / bytesPerGB + cache * answer * (prompt + answer / 2),
  })
}

/** A field that counts where it is stated, or where the processor was never measured with what it is of. */
const ifStated = <Name extends FieldName>(reader: Reader, { step }: Known, name: Name, row: string) =>
  reader.activity[name] === undefined && step.isMeasured ? ok(undefined) : orRow(reader, name, row)

/** Bits moved and, for the time of an answer, what keeps the rest. */
function memoryOf(reader: Reader, known: Known): Part {
  const moving: Outcome<Quantity<'bit-energy'> | undefined> = ifStated(
    reader,
    known,
    'memoryPJPerBit',
    'edge-bit-energy.lpddr5',
  )
  const parts = together({
    bit: moving,
    kept: refreshOf(reader, known),
  })
  if (!parts.ok) return parts
  const { bit, kept } = parts.value
  const each = [...(bit ? [product(bit, moved(known.asked, reader))] : []), ...(kept ? [kept] : [])]
  if (each.length === 0) return none
  const energy = partEnergy(
    'E_mem',
    'Energy of the memory',
    product(known.load.requests, each.length === 1 ? (each[0] as Expression) : sum(...each)),
  )
  return ok({ label: 'Memory', energy })
}

/** Of a request; nothing where the device was measured with its memory, or nobody knows how much it has. */
function refreshOf(reader: Reader, known: Known): Outcome<Expression | undefined> {
  const { memoryRefreshMWPerGB, memoryGB } = reader.activity
  const { device, isMeasured, time } = known.step
  const chip = chipOf(device)
  const isStated = memoryRefreshMWPerGB !== undefined
  const hasSize =
    memoryGB !== undefined ||
    rowOfSubject(reader.context.catalog.rows, 'device-memory', chip.subject) !== undefined
  if (!isStated && (isMeasured || !hasSize)) return ok(undefined)
  const parts = together({
    power: orRow(reader, 'memoryRefreshMWPerGB', 'edge-refresh.lpddr'),
    size: ofSubject(reader, 'memoryGB', 'device-memory', chip),
  })
  return parts.ok ? ok(product(parts.value.power, parts.value.size, time)) : parts
}

/** Listening, bits, and the tail in which it waits for more. */
function radioOf(reader: Reader, { load, step }: Known): Part {
  const { radioMB, radioTailS, radioPJPerBit } = reader.activity
  if (radioMB === undefined && radioTailS === undefined) return none
  const isMobile = choiceOf(reader, 'radio') === 'mobile'
  // What was remembered of a mobile network is its power while it is awake.
  const bits: Outcome<Quantity<'bit-energy'> | undefined> =
    isMobile && radioPJPerBit === undefined
      ? ok(undefined)
      : orRow(reader, 'radioPJPerBit', 'edge-bit-energy.wifi')
  const parts = together({
    data: readIfThere(reader, 'radioMB'),
    idle: orRow(reader, 'radioIdleW', isMobile ? 'edge-power.radio-lte' : 'edge-power.radio-wifi'),
    bit: bits,
    tail: tailOf(reader, isMobile),
  })
  if (!parts.ok) return parts
  const { data, idle, bit, tail } = parts.value
  const perRequest = sum(
    product(idle, step.time),
    ...(data && bit ? [product(bit, data)] : []),
    ...(tail ? [tail] : []),
  )
  return ok({
    label: 'Radio',
    energy: partEnergy('E_radio', 'Energy of the radio', product(load.requests, perRequest)),
  })
}

function tailOf(reader: Reader, isMobile: boolean): Outcome<Expression | undefined> {
  if (!isMobile && reader.activity.radioTailS === undefined) return ok(undefined)
  const parts = together({
    length: orRow(reader, 'radioTailS', 'edge-tail.lte'),
    power: orRow(reader, 'radioTailW', 'edge-power.radio-lte'),
  })
  return parts.ok ? ok(product(parts.value.power, parts.value.length)) : parts
}

function storageOf(reader: Reader, { load, asked }: Known): Part {
  if (reader.activity.requestsPerLoad === undefined) return none
  const parts = together({
    loads: readIfThere(reader, 'requestsPerLoad'),
    bit: orRow(reader, 'storagePJPerBit', 'edge-bit-energy.ufs'),
  })
  if (!parts.ok) return parts
  const { loads, bit } = parts.value
  if (loads === undefined) return none
  const bytes = weightBytes(choiceOf(reader, 'precision') ?? 'bf16')
  const weights = call({
    name: `weights (${bytes} bytes each)`,
    explanation: 'All weights, read once for each time that the model is loaded.',
    arguments: { total: asked.model.total },
    dimensions: { data: 1, request: -1 },
    run: ({ total = 0 }) => (total * bytes) / bytesPerGB,
  })
  return ok({
    label: 'Storage',
    energy: partEnergy(
      'E_flash',
      'Energy of reading the model',
      quotient(product(load.requests, bit, weights), loads),
    ),
  })
}

function hostOf(reader: Reader, known: Known): Part {
  const power = ifStated(reader, known, 'hostW', 'edge-power.host')
  if (!power.ok) return power
  if (power.value === undefined) return none
  const energy = partEnergy(
    'E_cpu',
    'Energy of the processor beside the accelerator',
    product(known.load.requests, known.step.time, power.value),
  )
  return ok({ label: 'Processor beside it', energy })
}

/** I41: what charger and battery lose. resources/methodology/inference.md */
export function lossesOf(reader: Reader, energies: readonly Quantity<'it-energy'>[]): Part {
  const hasBattery = choiceOf(reader, 'setting') === 'phone' || choiceOf(reader, 'setting') === 'laptop'
  const battery: Outcome<Quantity<'share'> | undefined> = hasBattery
    ? orRow(reader, 'batteryPercent', 'edge-efficiency.battery')
    : ok(undefined)
  const parts = together({
    charger: orRow(reader, 'chargerPercent', 'edge-efficiency.charger'),
    battery,
  })
  if (!parts.ok) return parts
  const supply = {
    charger: parts.value.charger,
    ...(parts.value.battery && { battery: parts.value.battery }),
  }
  const lost = call({
    name: 'lost in supply',
    explanation: 'For each kilowatt-hour at the parts: 1 ÷ (charger × battery) − 1.',
    arguments: supply,
    dimensions: {},
    run: ({ charger: one = 1, battery: other = 1 }) => 1 / (one * other) - 1,
  })
  const energy = define(
    'it-energy',
    { symbol: 'E_loss', name: 'Losses of charger and battery', equation: 'I41' },
    product(sum(...energies), lost),
  )
  return ok({ label: hasBattery ? 'Charger and battery, lost' : 'Supply, lost', energy })
}
