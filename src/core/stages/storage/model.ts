import { ok } from '../../result'
import type { StageContext } from '../context'
import type { StageResult } from '../line'
import { meteredLine } from '../metered'
import type { Outcome } from '../outcome'
import { storageFields as fields, storageMethods } from './fields'
import { kept } from './kept'
import { moved } from './moved'
import type { StorageActivity } from './schema'

/** Electricity and making of what data are kept on, and electricity of moving them. */
export function storage(activity: StorageActivity, context: StageContext): Outcome<StageResult> {
  const { evidence } = storageMethods[activity.method]
  switch (activity.method) {
    case 'metered': {
      const line = meteredLine(activity, fields, { label: 'Electricity', evidence }, context)
      return line.ok ? ok({ lines: [line.value], rates: [] }) : line
    }
    case 'kept':
      return kept(activity, context)
    case 'moved': {
      const line = moved(activity, context)
      return line.ok ? ok({ lines: [line.value], rates: [] }) : line
    }
  }
}
