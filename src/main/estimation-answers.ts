import { type Assessment, assess, type Kept } from '../core/assess/assess'
import { catalogDifference } from '../core/assess/catalog-change'
import { explainedNumber } from '../core/assess/explained'
import { view, withoutPeers } from '../core/assess/view'
import type { Catalog } from '../core/factors/catalog'
import { readPack } from '../core/factors/factor-pack'
import { catalogOf } from '../core/factors/own-catalog'
import { newestGridYear, regionsOf } from '../core/factors/regions'
import { galleryOf } from '../core/gallery/gallery'
import type { ProjectFile } from '../core/project/project'
import type { Memory } from '../core/quantity/evaluate'
import { buildReport } from '../core/report/build'
import { assertNever } from '../core/result'
import { tripsBeside } from '../core/stages/travel/beside'
import { projectRequests } from '../preload/project-requests'
import type {
  EstimationQuestion,
  EstimationReplies,
  EstimationRequests,
  PassedOn,
  PlaceQuestion,
} from './estimation-messages'
import { type FactorDesk, factorDesk, factorPaths } from './factor-desk'
import { parsedRequest } from './parsed-request'

/** Values known by node; beyond this number they are forgotten, for nodes of old edits stay in it. */
const mostValues = 200_000

interface Estimation {
  /** The catalog of a version, built when it is first asked for; the newest for none, or for an unknown one. */
  readonly bundled: (version?: string) => Catalog
  readonly desk: FactorDesk
  readonly appVersion: string
  readonly memory: Memory
  readonly kept: Kept
  /** The catalog that `kept` was built with. */
  keptFor: Catalog | undefined
  last: { readonly text: string; readonly assessment: Assessment } | undefined
}

export function startEstimation(bundled: Estimation['bundled'], appVersion: string): Estimation {
  return {
    bundled,
    desk: factorDesk(bundled),
    appVersion,
    memory: new Map(),
    kept: new Map(),
    keptFor: undefined,
    last: undefined,
  }
}

type Answers = {
  readonly [Q in Exclude<EstimationQuestion, PlaceQuestion>]: (
    estimation: Estimation,
    request: EstimationRequests[Q],
  ) => EstimationReplies[Q]
}

const answers: Answers = {
  asked: (estimation, { channel, text }) => JSON.stringify(askedByWindow(estimation, channel, text)),
  report: ({ bundled, appVersion }, { project, date, drawn }) =>
    buildReport(project, catalogOf(project, bundled).catalog, {
      ...{ date, appVersion },
      ...(drawn.ok ? { uncertainty: drawn.value } : { notDrawn: drawn.error }),
    }),
  factors: ({ bundled }, { families }) => bundled().rows.filter(({ family }) => families.includes(family)),
  'find-factors': ({ desk }, { query, own }) => desk.find(query, own),
  'show-factor': ({ desk }, { id, own }) => desk.show(id, own),
  'factor-paths': ({ bundled }, { project }) => factorPaths(project, bundled),
  'read-pack': ({ bundled }, { text }) => readPack(text, bundled()),
  regions: ({ bundled }) => regionsOf(bundled()),
  catalog: ({ bundled }) => ({ version: bundled().version, newestGridYear: newestGridYear(bundled()) }),
  gallery: ({ bundled, appVersion }, { examples }) => galleryOf(examples, bundled, appVersion),
}

/** Answers one question. @throws when the core has a bug; the asker hears the message */
export function answerEstimation<Q extends Exclude<EstimationQuestion, PlaceQuestion>>(
  estimation: Estimation,
  question: Q,
  request: EstimationRequests[Q],
): EstimationReplies[Q] {
  return answers[question](estimation, request)
}

function askedByWindow(estimation: Estimation, channel: PassedOn, text: unknown) {
  switch (channel) {
    case 'estimate:assess': {
      const { project } = parsedRequest(projectRequests, channel, text)
      return withoutPeers(view(assessmentOf(estimation, project), estimation.appVersion, estimation.memory))
    }
    case 'estimate:explain': {
      const { project, path } = parsedRequest(projectRequests, channel, text)
      return explainedNumber(assessmentOf(estimation, project), path, estimation.memory) ?? null
    }
    case 'estimate:peers': {
      const { project, activityId } = parsedRequest(projectRequests, channel, text)
      const { activities } = assessmentOf(estimation, project)
      return activities.find(({ activity }) => activity.id === activityId)?.peers ?? []
    }
    case 'estimate:trips': {
      const { project, activityId } = parsedRequest(projectRequests, channel, text)
      const activity = project.activities.find(({ id }) => id === activityId)
      if (activity?.stage !== 'travel' || activity.method !== 'trips') return { routes: [], instead: [] }
      const { catalog } = catalogOf(project, estimation.bundled)
      return tripsBeside(activity, { ...nothingElse, catalog })
    }
    case 'catalog:difference': {
      const { bundled } = estimation
      const { project } = parsedRequest(projectRequests, channel, text)
      return catalogDifference(project, bundled, bundled().version)
    }
    default:
      return assertNever(channel)
  }
}

/** Trips look up nothing but factors. */
const nothingElse = { sites: new Map(), assets: new Map(), activities: new Map(), warn: () => undefined }

/** The graph of a project; the last one is kept, since a click on a number follows its assessment. */
function assessmentOf(estimation: Estimation, project: ProjectFile): Assessment {
  const text = JSON.stringify(project)
  if (estimation.last?.text === text) return estimation.last.assessment
  if (estimation.memory.size > mostValues) estimation.memory.clear()
  const { catalog } = catalogOf(project, estimation.bundled)
  if (estimation.keptFor !== catalog) estimation.kept.clear()
  estimation.keptFor = catalog
  const assessment = assess(project, catalog, estimation.kept)
  estimation.last = { text, assessment }
  return assessment
}
