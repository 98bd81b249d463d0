import type { Catalog } from '../factors/catalog'
import { subjects } from '../factors/subjects'
import { didYouMeanOrNearest } from '../nearest'
import { err, ok, type Result } from '../result'
import type { DeviceSpec, Precision } from './serving'

/** Short names that tables of measurements use, and the device that each stands for. */
const shortNames: Readonly<Record<string, string>> = {
  h100: 'nvidia-h100-sxm5-80gb',
  h100sxm: 'nvidia-h100-sxm5-80gb',
  h10080gb: 'nvidia-h100-sxm5-80gb',
  h100nvl: 'nvidia-h100-nvl-94gb',
  h100pcie: 'nvidia-h100-pcie-80gb',
  h200: 'nvidia-h200-sxm-141gb',
  b200: 'nvidia-b200',
  gb200: 'nvidia-gb200-gpu',
  a100: 'nvidia-a100-sxm4-80gb',
  a100sxm: 'nvidia-a100-sxm4-80gb',
  a10080gb: 'nvidia-a100-sxm4-80gb',
  a100sxm80gb: 'nvidia-a100-sxm4-80gb',
  a100sxm40gb: 'nvidia-a100-sxm4-40gb',
  a10040gb: 'nvidia-a100-sxm4-40gb',
  a100pcie: 'nvidia-a100-pcie-80gb',
  v100: 'nvidia-v100-sxm2-32gb',
  jetsonorin: 'nvidia-jetson-orin',
  orin: 'nvidia-jetson-orin',
  rk3588: 'rockchip-rk3588',
  rockchiprk3588npu: 'rockchip-rk3588',
}

/** Calibrated as a whole, though the measurements name no module: it has no data sheet of its own. */
const withoutDataSheet = new Set(['nvidia-jetson-orin'])

/** Devices that serve one request at a time, from memory that they share with a processor. */
const edgeSubjects =
  /^(nvidia-jetson|rockchip|apple|qualcomm-snapdragon|mediatek|google-tensor|samsung|raspberry)/

export const isEdgeSubject = (subject: string): boolean => edgeSubjects.test(subject)

export interface Hardware {
  readonly subject: string
  readonly isEdge: boolean
  /** Absent for a device that is calibrated as a whole. */
  readonly spec?: DeviceSpec
}

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** A device by its name in a table; else what is like it, never taken silently. */
export function hardwareNamed(name: string, catalog: Catalog): Result<Hardware, string> {
  const bare = letters(name.replaceAll(/\(.*?\)/g, ''))
  const known = subjects(catalog.rows, 'device-bandwidth')
  const found =
    shortNames[bare] ??
    known.find(({ value, label }) =>
      [letters(value), letters(label), letters(label.replace(/^\S+ /, ''))].includes(bare),
    )?.value
  if (found === undefined) {
    const names = known.map(({ label }) => label)
    return err(`expected a device of the catalog, found “${name}”${didYouMeanOrNearest(name, names)}`)
  }
  const isEdge = isEdgeSubject(found)
  if (withoutDataSheet.has(found)) return ok({ subject: found, isEdge })
  const spec = deviceSpec(found, catalog)
  return spec.ok ? ok({ subject: found, isEdge, spec: spec.value }) : spec
}

const eightBits: readonly Precision[] = ['fp8', 'int8']

/** Rating, bandwidth, peak and memory of a device, from the catalog. */
export function deviceSpec(subject: string, catalog: Catalog): Result<DeviceSpec, string> {
  const value = (id: string): number | undefined => catalog.byId.get(id)?.value
  const power = value(`power.${subject}.tdp`) ?? value(`power.${subject}.estimate`)
  const bandwidth = value(`bandwidth.${subject}`)
  const memory = value(`memory.${subject}`)
  const peak = value(`peak.${subject}.bf16`) ?? value(`peak.${subject}.fp16`) ?? value(`peak.${subject}.fp32`)
  const peak8 = value(`peak.${subject}.fp8`) ?? value(`peak.${subject}.int8`)
  const missing = Object.entries({
    'a power rating': power,
    'a bandwidth': bandwidth,
    'a memory': memory,
    'a peak': peak,
  })
    .filter(([, found]) => found === undefined)
    .map(([what]) => what)
  if (power === undefined || bandwidth === undefined || memory === undefined || peak === undefined)
    return err(
      `expected a device with rating, bandwidth, memory and peak; the catalog lacks ${missing.join(', ')} of ${subject}`,
    )
  return ok({
    subject,
    ratedPowerW: power,
    bandwidthBytesPerS: bandwidth * 1e9,
    peakPerS: peak * 1e12,
    ...(peak8 !== undefined && { peak8PerS: peak8 * 1e12 }),
    eightBits: eightBits.filter((format) => value(`peak.${subject}.${format}`) !== undefined),
    memoryBytes: memory * 1e9,
  })
}
