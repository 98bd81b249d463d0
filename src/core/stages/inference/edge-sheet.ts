import type { Catalog } from '../../factors/catalog'
import type { Factor } from '../../factors/factor'
import { rowOfSubject, rowsOfSubject } from '../../factors/subject-rows'
import type { Subject } from './subject'

/** What the catalog has of a device at the edge; each may be missing. */
export interface EdgeSheet {
  readonly rated: Factor | undefined
  readonly bandwidth: Factor | undefined
  /** Of the first precision that there is: 16 bits before 32 and 8. */
  readonly peak: Factor | undefined
}

export function edgeSheet({ rows }: Catalog, subject: string): EdgeSheet {
  const peaks = rowsOfSubject(rows, 'device-peak', subject)
  return {
    rated: rowOfSubject(rows, 'device-power', subject),
    bandwidth: rowOfSubject(rows, 'device-bandwidth', subject),
    peak: ['bf16', 'fp16', 'fp32', 'int8']
      .map((word) => peaks.find(({ id }) => id.endsWith(`.${word}`)))
      .find((row) => row !== undefined),
  }
}

/** The measurements of Jetson Orin name no module; die, memory and sheet are those of the AGX. */
export const chipOf = ({ subject, label }: Subject): Subject =>
  subject === 'nvidia-jetson-orin' ? { subject: 'nvidia-jetson-agx-orin-64gb', label } : { subject, label }
