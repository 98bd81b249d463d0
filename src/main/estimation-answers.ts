import { type Assessment, assess, type Kept } from '../core/assess/assess'
import { explainedNumber } from '../core/assess/explained'
import { view } from '../core/assess/view'
import type { Catalog } from '../core/factors/catalog'
import { newestGridYear, regionsOf } from '../core/factors/regions'
import type { ProjectFile } from '../core/project/project'
import type { Memory } from '../core/quantity/evaluate'
import { buildReport } from '../core/report/build'
import type {
  EstimationQuestion,
  EstimationReplies,
  EstimationRequests,
  PassedOn,
} from './estimation-messages'
import { parsedRequest } from './parsed-request'

/** Values known by node; beyond this number they are forgotten, for nodes of old edits stay in it. */
const mostValues = 200_000

interface Estimation {
  readonly catalog: Catalog
  readonly appVersion: string
  readonly memory: Memory
  readonly kept: Kept
  last: { readonly text: string; readonly assessment: Assessment } | undefined
}

export const startEstimation = (catalog: Catalog, appVersion: string): Estimation => ({
  catalog,
  appVersion,
  memory: new Map(),
  kept: new Map(),
  last: undefined,
})

type Answers = {
  readonly [Q in EstimationQuestion]: (
    estimation: Estimation,
    request: EstimationRequests[Q],
  ) => EstimationReplies[Q]
}

const answers: Answers = {
  asked: (estimation, { channel, text }) => JSON.stringify(askedByWindow(estimation, channel, text)),
  report: ({ catalog, appVersion }, { project, date }) => buildReport(project, catalog, { date, appVersion }),
  factors: ({ catalog }, { families }) => catalog.rows.filter(({ family }) => families.includes(family)),
  regions: ({ catalog }) => regionsOf(catalog),
  catalog: ({ catalog }) => ({ version: catalog.version, newestGridYear: newestGridYear(catalog) }),
}

/** Answers one question. @throws when the core has a bug; the asker hears the message */
export function answerEstimation<Q extends EstimationQuestion>(
  estimation: Estimation,
  question: Q,
  request: EstimationRequests[Q],
): EstimationReplies[Q] {
  return answers[question](estimation, request)
}

function askedByWindow(estimation: Estimation, channel: PassedOn, text: unknown) {
  if (channel === 'estimate:assess') {
    const { project } = parsedRequest(channel, text)
    return view(assessmentOf(estimation, project), estimation.appVersion, estimation.memory)
  }
  const { project, path } = parsedRequest(channel, text)
  return explainedNumber(assessmentOf(estimation, project), path, estimation.memory) ?? null
}

/** The graph of a project; the last one is kept, since a click on a number follows its assessment. */
function assessmentOf(estimation: Estimation, project: ProjectFile): Assessment {
  const text = JSON.stringify(project)
  if (estimation.last?.text === text) return estimation.last.assessment
  if (estimation.memory.size > mostValues) estimation.memory.clear()
  const assessment = assess(project, estimation.catalog, estimation.kept)
  estimation.last = { text, assessment }
  return assessment
}
