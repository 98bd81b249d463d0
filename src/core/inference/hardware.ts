import type { Catalog } from '../factors/catalog'
import { subjects } from '../factors/subjects'
import { err, ok, type Result } from '../result'
import { deviceNamed, withoutSize } from './device-name'
import type { DeviceSpec, Precision } from './serving'

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

/** A device by its name in a table; else what is like it, never taken silently. */
export function hardwareNamed(name: string, catalog: Catalog): Result<Hardware, string> {
  const known = subjects(catalog.rows, 'device-bandwidth')
  const asked = deviceNamed(name, known)
  const found = asked.ok ? asked : (ofItsSize(name, known, catalog) ?? asked)
  if (!found.ok) return found
  const subject = found.value
  const isEdge = isEdgeSubject(subject)
  if (withoutDataSheet.has(subject)) return ok({ subject, isEdge })
  const spec = deviceSpec(subject, catalog)
  return spec.ok ? ok({ subject, isEdge, spec: spec.value }) : spec
}

/** A device whose catalog name states no memory, asked for with the memory that it has. */
function ofItsSize(
  name: string,
  known: Parameters<typeof deviceNamed>[1],
  catalog: Catalog,
): Result<string, string> | undefined {
  const asked = withoutSize(name)
  const found = asked && deviceNamed(asked.name, known)
  if (!found?.ok) return undefined
  return catalog.byId.get(`memory.${found.value}`)?.value === asked?.GB ? found : undefined
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
