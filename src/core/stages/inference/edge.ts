import { rowOfSubject } from '../../factors/subject-rows'
import { weightBytes } from '../../inference/serving'
import { numberOf } from '../../quantity/evaluate'
import { define, input as entered, product, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { significant } from '../../units/format'
import { type Electricity, lineFromServer, supplyAt } from '../electricity'
import type { StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { besideCloud } from './edge-and-cloud'
import { warnOfEdgeLoad } from './edge-load'
import { edgeParts, lossesOf } from './edge-parts'
import { edgePeers } from './edge-peers'
import { chipOf } from './edge-sheet'
import { type EdgeAsked, type EdgeStep, edgeStep } from './edge-step'
import { edgeUnits, type MadeUnits } from './edge-units'
import { loadOf, tokensOfLife } from './load'
import { parityOf } from './parity'
import { choiceOf, placeOf, type Reader, read, readAboveZero, readIfThere } from './reader'
import { servedModel } from './served-model'
import { factorOfFit, makingClimate, serviceClimate, serviceEnergy } from './serving-energy'
import { loadRates } from './serving-rates'
import type { Subject } from './subject'
import { serviceWater } from './water-rates'
import { climatePerRequest, energyPerRequest } from './window-rates'

/** A model on a device at hand: its processor, the parts around it, what supply loses, and the making of the chip. */
export function edgeServing(reader: Reader): Outcome<StageResult> {
  const fit = reader.context.catalog.inferenceFit
  if (fit === undefined)
    return problem(
      placeOf(reader, 'edgeDevice'),
      'expected a catalog with the fit of the prediction, found none',
    )
  const parts = together({
    model: servedModel(reader),
    input: read(reader, 'inputTokens'),
    output: readAboveZero(reader, 'outputTokens'),
    load: loadOf(reader),
    supply: supplyAt(reader.context, reader.activity.siteId, placeOf(reader, 'siteId')),
  })
  // A device that is missing too is told together with the rest.
  if (!parts.ok) return parts
  const { model, input, output, load, supply } = parts.value
  const { grid } = supply
  const asked = { model, input, output }
  const step = edgeStep(reader, asked, fit)
  if (!step.ok) return step
  const room = checkRoom(reader, asked, step.value)
  if (!room.ok) return room
  const factor =
    reader.activity.fitFactor === undefined
      ? ok(factorOfFit(reader, step.value))
      : readAboveZero(reader, 'fitFactor')
  const around = edgeParts(reader, { load, step: step.value, asked })
  const rest = together({ factor, around })
  if (!rest.ok) return rest
  const processor = [
    {
      label: 'Prompts (prefill)',
      energy: phaseEnergy('E_pre', 'Energy of prompts', load.requests, step.value.prompt, rest.value.factor),
    },
    {
      label: 'Answers (decode)',
      energy: phaseEnergy('E_dec', 'Energy of answers', load.requests, step.value.answer, rest.value.factor),
    },
  ]
  const drawing = [...processor, ...rest.value.around]
  const losses = lossesOf(
    reader,
    drawing.map(({ energy }) => energy),
  )
  if (!losses.ok) return losses
  const held = heldHours(load.requests, step.value)
  const isMade = choiceOf(reader, 'embodied') === 'device-seconds'
  const made: Outcome<MadeUnits> = isMade ? edgeUnits(reader, step.value, load, held) : ok(notMade)
  if (!made.ok) return made
  // There is no facility: neither its overhead nor its water counts, whatever the site states.
  const at: Electricity = { ...supply, pue: noFacility(reader), wue: undefined }
  const drawn = [...drawing, ...(losses.value ? [losses.value] : [])].map(({ label, energy }) =>
    lineFromServer(label, energy, at, 'predicted'),
  )
  const lines = [...drawn, ...made.value.lines]
  const climate = serviceClimate(lines.map((line) => line.climate))
  const energy = serviceEnergy(drawn.flatMap(({ siteEnergy }) => siteEnergy ?? []))
  const water = serviceWater(drawn)
  const perRequest = climatePerRequest(climate, load.requests)
  const usePerRequest = climatePerRequest(serviceClimate(drawn.map((line) => line.climate)), load.requests)
  const parity = parityOf(reader, perRequest, load)
  const { duty } = made.value
  warnOfEdgeLoad(reader, load, step.value.time, duty)
  const madeClimate = made.value.lines.map((line) => line.climate)
  const beside = besideCloud(reader, {
    ...{ perRequest, usePerRequest, grid, load, time: step.value.time, making: made.value.making },
    energy: energyPerRequest(energy, load.requests),
    ...(duty && {
      made: { perRequest: climatePerRequest(makingClimate(madeClimate), load.requests), duty },
    }),
  })
  if (!beside.ok) return beside
  const edgeAndCloud = beside.value
  return ok({
    lines,
    rates: [
      ...loadRates({ load, climate, energy, water, tokens: tokensOfLife(load.requests, output) }),
      { label: 'Time of a request', quantity: step.value.time },
      ...made.value.rates,
      ...(edgeAndCloud
        ? [
            {
              label: `A request, over one of “${edgeAndCloud.cloudTitle}” in the cloud`,
              quantity: edgeAndCloud.ratio,
            },
          ]
        : []),
      ...(parity?.rates ?? []),
    ],
    deviceUse: held,
    ...(parity && { parity: parity.parity }),
    ...(edgeAndCloud && { edgeAndCloud }),
    ...(made.value.ageing && { ageing: made.value.ageing }),
    peers: edgePeers(
      asked,
      { device: step.value.device, load, catalog: reader.context.catalog },
      { climate, energy, grid, processor: processor.map((part) => part.energy) },
    ),
  })
}

const notMade: MadeUnits = { lines: [], rates: [], making: [] }

/** Whether weights and the cache of one request fit the memory, as far as the catalog knows it. */
function checkRoom(reader: Reader, { model, input, output }: EdgeAsked, { device }: EdgeStep): Outcome<true> {
  const memory = memoryOf(reader, device)
  if (!memory.ok || memory.value === undefined) return memory.ok ? ok(true) : memory
  const weightsGB = numberOf(model.total) * weightBytes(choiceOf(reader, 'precision') ?? 'bf16')
  const cacheGB = (numberOf(model.cache) * (numberOf(input) + numberOf(output))) / kilobytesPerGB
  const needed = weightsGB + cacheGB
  if (needed <= memory.value) return ok(true)
  return problem(
    placeOf(reader, 'edgeDevice'),
    `expected room for ${significant(weightsGB)} GB of weights and ${significant(cacheGB)} GB of cache, found ${significant(memory.value)} GB in ${device.label}: ${significant(needed - memory.value)} GB are missing`,
  )
}

/** GB; of a device of one's own, as stated. */
function memoryOf(reader: Reader, device: Subject): Outcome<number | undefined> {
  const row = rowOfSubject(reader.context.catalog.rows, 'device-memory', chipOf(device).subject)
  if (row) return ok(row.value)
  const stated = readIfThere(reader, 'memoryGB')
  return stated.ok ? ok(stated.value && numberOf(stated.value)) : stated
}

const kilobytesPerGB = 1e6

/** I40: energy of prompts or of answers on the device, over all requests. resources/methodology/inference.md */
const phaseEnergy = (
  symbol: string,
  name: string,
  requests: Quantity<'requests'>,
  one: Quantity<'it-energy-per-request'>,
  factor: Quantity<'ratio'>,
): Quantity<'it-energy'> =>
  define('it-energy', { symbol, name, equation: 'I40' }, product(requests, one, factor))

const heldHours = (requests: Quantity<'requests'>, { time }: EdgeStep): Quantity<'device-hours'> =>
  define(
    'device-hours',
    { symbol: 't_held', name: 'Device-hours of the requests', equation: 'I39' },
    product(requests, time),
  )

/** A device at hand stands in no facility: what its plug draws is all. */
const noFacility = (reader: Reader): Quantity<'pue'> =>
  entered('pue', {
    ...{ symbol: 'PUE', name: 'PUE at the edge: there is no facility', value: 1 },
    path: placeOf(reader, 'edgeDevice'),
    spread: { kind: 'fixed' },
  })
