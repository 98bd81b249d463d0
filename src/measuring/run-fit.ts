import { readFileSync } from 'node:fs'
import fixed from '../../resources/inference/fixed.json'
import statedJson from '../../resources/inference/stated.json'
import { loadCatalog } from '../catalog/bundled'
import { InferenceFit, StatedData } from '../core/inference/fit-data'
import { hardwareLookup } from '../core/inference/table-row'
import { fitAll } from './fit-all'
import { type Measurement, readMeasurements } from './measurements'

export const stated = StatedData.parse(statedJson)

export const measurementsOf = (
  file: string,
): { readonly measurements: readonly Measurement[]; readonly left: number } =>
  readMeasurements(readFileSync(file, 'utf8'), hardwareLookup(loadCatalog()), fixed)

/** The text of resources/inference/fit.json for a table of measurements. */
export const fitText = (file: string): string => {
  const fit = fitAll(measurementsOf(file).measurements, stated, fixed)
  return `${JSON.stringify(InferenceFit.parse(fit))}\n`
}
