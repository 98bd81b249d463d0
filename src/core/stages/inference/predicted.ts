import { rowOfSubject } from '../../factors/subject-rows'
import type { InferenceFit } from '../../inference/fit-data'
import { numberOf } from '../../quantity/evaluate'
import { define, type Quantity, quotient } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Electricity, electricityAt, lineFromServer } from '../electricity'
import { embodied } from '../hardware/share'
import type { Line, Rate, StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { checkMemory, checkParallelism, memoryLeft, warnOfBurst, warnOfWaiting } from './checks'
import { type Day, dayOf } from './day'
import { shapeOf } from './day-shape'
import { type Load, loadOf, tokensOfLife } from './load'
import { parityOf } from './parity'
import { warnOfIdlePower, warnOfRatio } from './plausibility'
import {
  choiceOf,
  ofSubject,
  orRow,
  placeOf,
  type Reader,
  read,
  readAboveZero,
  readAboveZeroIfThere,
  readIfThere,
} from './reader'
import { servedDevice } from './served-device'
import { servedModel } from './served-model'
import {
  answerEnergy,
  factorOfFit,
  heldTime,
  hostEnergy,
  promptEnergy,
  serviceClimate,
  serviceEnergy,
  tokenEnergy,
  waitingEnergy,
} from './serving-energy'
import { servingPeers } from './serving-peers'
import { servingRates } from './serving-rates'
import type { Served } from './serving-values'
import { type StepGraph, stepGraph } from './step-graph'
import { serviceWater } from './water-rates'
import { climatePerRequest } from './window-rates'

/** What is left where somebody states nothing of the host. */
const hostRow = 'host-power.p5.ecologits2025'
const lifetimeRow = 'lifetime.server.ccf2026'

/** Everything that was stated of a service, understood. */
interface Service {
  readonly served: Served
  readonly load: Load
  readonly step: StepGraph
  readonly utilisation: Quantity<'share'>
  /** Only where the course of a day was stated. */
  readonly day: Day | undefined
  readonly at: Electricity
}

/** A service before, or without, a meter: model, devices and load give energy, carbon and speed. */
export function predictedServing(reader: Reader): Outcome<StageResult> {
  const fit = reader.context.catalog.inferenceFit
  if (fit === undefined)
    return problem(placeOf(reader, 'model'), 'expected a catalog with the fit of the prediction, found none')
  const service = serviceOf(reader, fit)
  if (!service.ok) return service
  const energies = energiesOf(reader, service.value)
  if (!energies.ok) return energies
  const made =
    choiceOf(reader, 'embodied') === 'device-seconds'
      ? madeLine(reader, service.value, energies.value)
      : ok([])
  return made.ok ? ok(resultOf(reader, service.value, energies.value, made.value)) : made
}

export function serviceOf(reader: Reader, fit: InferenceFit): Outcome<Service> {
  const precision = choiceOf(reader, 'precision') ?? 'bf16'
  const parts = together({
    model: servedModel(reader),
    device: servedDevice(reader, precision),
    devices: read(reader, 'devices'),
    batch: read(reader, 'batch'),
    input: read(reader, 'inputTokens'),
    output: readAboveZero(reader, 'outputTokens'),
    copies: readAboveZeroIfThere(reader, 'attentionCopies'),
    inputVariation: readIfThere(reader, 'inputVariation'),
    outputVariation: readIfThere(reader, 'outputVariation'),
    load: loadOf(reader),
    shape: shapeOf(reader),
    stated: isConstant(reader) ? readAboveZero(reader, 'utilisationPercent') : notStated,
    burst: warnOfBurst(reader),
    at: electricityAt(reader.context, reader.activity.siteId, placeOf(reader, 'siteId')),
  })
  if (!parts.ok) return parts
  const { model, device, devices, batch, input, output, copies, load, shape, stated, at } = parts.value
  const attentionCopies = copies ? numberOf(copies) : 1
  const { inputVariation, outputVariation } = parts.value
  const served: Served = {
    ...{ model, device, precision, attentionCopies, devices, batch, input, output },
    ...{ inputVariation, outputVariation },
  }
  const checked = together({
    parallel: checkParallelism(reader, devices, attentionCopies),
    memory: checkMemory(reader, served),
  })
  if (!checked.ok) return checked
  const step = stepGraph(served, fit)
  const day = shape ? dayOf(reader, { load, served, step, shape }) : ok(undefined)
  if (!day.ok) return day
  const utilisation = day.value?.busy ?? stated
  if (utilisation === undefined) throw new Error('neither a curve nor a share of the time')
  if (stated) {
    const perSecond = (numberOf(load.perDayAtEnd) * numberOf(output)) / secondsPerDay
    const busyShareOfOne = (perSecond * numberOf(step.step)) / 1000 / numberOf(batch)
    warnOfWaiting(reader, load, { utilisation: numberOf(stated), busyShareOfOne })
  }
  return ok({ served, load, step, utilisation, day: day.value, at })
}

const secondsPerDay = 86_400
const isConstant = (reader: Reader): boolean => choiceOf(reader, 'course') === 'constant'
const notStated: Outcome<Quantity<'share'> | undefined> = ok(undefined)

interface Energies {
  readonly tokens: Quantity<'tokens'>
  readonly token: Quantity<'energy-per-token'>
  readonly predictedToken: Quantity<'energy-per-token'>
  readonly isMeasured: boolean
  readonly held: Quantity<'device-hours'>
  readonly lines: readonly Line[]
}

function energiesOf(reader: Reader, { served, load, step, utilisation, at }: Service): Outcome<Energies> {
  const isCharged = choiceOf(reader, 'idle') !== 'elsewhere'
  const isMeasured = reader.activity.joulesPerToken !== undefined
  const waits = isCharged && numberOf(utilisation) < 100
  const parts = together({
    host: orRow(reader, 'hostPowerW', hostRow),
    idle: waits ? ofSubject(reader, 'idlePowerW', 'device-idle-power', served.device) : noPower,
    factor:
      reader.activity.fitFactor === undefined
        ? ok(factorOfFit(reader, step))
        : readAboveZero(reader, 'fitFactor'),
    measured: isMeasured ? readAboveZero(reader, 'joulesPerToken') : noMeasurement,
  })
  if (!parts.ok) return parts
  const { host, idle, factor, measured } = parts.value
  const tokens = tokensOfLife(load.requests, served.output)
  const predictedToken = tokenEnergy(served.device.rated, step, factor)
  const token = measured ?? predictedToken
  if (measured) warnOfRatio(reader, measured, predictedToken)
  if (idle) warnOfIdlePower(reader, idle, served.device.rated)
  const held = heldTime(tokens, step.deviceTime)
  const line = (label: string, energy: Quantity<'it-energy'>, evidence: Line['evidence'] = 'predicted') =>
    lineFromServer(label, energy, at, evidence)
  const ofTokens = isMeasured ? 'logged' : 'predicted'
  return ok({
    ...{ tokens, token, predictedToken, isMeasured, held },
    lines: [
      ...(numberOf(served.input) > 0
        ? [line('Prompts (prefill)', promptEnergy(tokens, token, step.promptShare), ofTokens)]
        : []),
      line('Answers (decode)', answerEnergy(tokens, token, step.promptShare), ofTokens),
      line('Hosts', hostEnergy(held, host, isCharged ? utilisation : undefined)),
      ...(idle ? [line('Waiting devices', waitingEnergy(held, idle, utilisation))] : []),
    ],
  })
}

const noPower: Outcome<Quantity<'power'> | undefined> = ok(undefined)
const noMeasurement: Outcome<Quantity<'energy-per-token'> | undefined> = ok(undefined)

/** Making of the devices by the time that requests hold them: H3. */
function madeLine(
  reader: Reader,
  { served, utilisation }: Service,
  { held }: Energies,
): Outcome<readonly Line[]> {
  const { rows } = reader.context.catalog
  const { device } = served
  const known = rowOfSubject(rows, 'device-embodied', device.subject)
  const parts = together({
    footprint:
      reader.activity.footprintKg === undefined && known === undefined
        ? problem(
            placeOf(reader, 'footprintKg'),
            `expected the embodied carbon of a device in kg, or a row of the catalog: it has none of ${device.label}, found nothing`,
          )
        : ofSubject(reader, 'footprintKg', 'device-embodied', device),
    lifetime: orRow(reader, 'lifetimeYears', lifetimeRow),
  })
  if (!parts.ok) return parts
  const { footprint, lifetime } = parts.value
  const climate = embodied(footprint, { use: held, lifetime, utilisation })
  return ok([{ label: 'Making of the devices', climate, evidence: 'published' }])
}

function resultOf(reader: Reader, service: Service, energies: Energies, made: readonly Line[]): StageResult {
  const { served, load, step, utilisation, day } = service
  const { tokens, token, predictedToken, isMeasured, held } = energies
  const lines = [...energies.lines, ...made]
  const climate = serviceClimate(lines.map((line) => line.climate))
  const energy = serviceEnergy(lines.flatMap(({ siteEnergy }) => siteEnergy ?? []))
  const water = serviceWater(lines)
  const left = memoryLeft(served)
  const parity = parityOf(reader, climatePerRequest(climate, load.requests), load)
  const measured: readonly Rate[] = isMeasured
    ? [{ label: 'Measured over predicted', quantity: overPredicted(token, predictedToken) }]
    : []
  const peers = servingPeers(service, { climate, energy })
  return {
    lines,
    rates: [
      ...servingRates({ served, load, step, climate, energy, water, tokens, utilisation, left, token, day }),
      ...measured,
      ...(parity?.rates ?? []),
    ],
    deviceUse: held,
    ...(parity && { parity: parity.parity }),
    ...(day && { day }),
    peers,
  }
}

/** I38: how far the prediction of a token was off. resources/methodology/inference.md */
const overPredicted = (
  measured: Quantity<'energy-per-token'>,
  predicted: Quantity<'energy-per-token'>,
): Quantity<'ratio'> =>
  define(
    'ratio',
    { symbol: 'k_tok', name: 'Measured over predicted energy of a token', equation: 'I38' },
    quotient(measured, predicted),
  )
