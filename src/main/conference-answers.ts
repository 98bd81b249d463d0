import { asActivity } from '../core/conference/as-activity'
import { type HubSearchProgress, hubSearch } from '../core/conference/hub-search'
import { type ConferenceProblem, prepareConference } from '../core/conference/prepare'
import type { ConferenceQuestion, ConferenceRequest } from '../core/conference/request'
import { paretoView, venuesView } from '../core/conference/venue-view'
import { conferenceView } from '../core/conference/view'
import type { Catalog } from '../core/factors/catalog'
import { err, ok, type Result } from '../core/result'
import type { Places } from '../core/travel/places'
import { csvTable } from '../csv/cells'
import type { Reply } from '../preload/contract'
import { requests } from '../preload/requests'
import type { ConferenceChannel } from './conference-messages'
import { parsedRequest } from './parsed-request'

interface Surroundings {
  readonly catalog: Catalog
  readonly places: Places
}

interface Search {
  readonly isCancelled: () => boolean
  readonly onProgress: (progress: HubSearchProgress) => void
}

/** Answers what a window asks about a conference, JSON text. @throws when the request is not what the contract says */
export function answerConference(
  channel: ConferenceChannel,
  text: unknown,
  around: Surroundings,
  search: Search,
): Reply<ConferenceChannel> {
  const read = requestOf(parsedRequest(requests, channel, text))
  if (!read.ok) return err({ kind: 'refused', problems: read.error })
  const request = read.value
  const prepared = prepareConference(request, around)
  if (!prepared.ok) return err({ kind: 'refused', problems: prepared.error })
  if (channel === 'conference:activity') {
    const made = asActivity(prepared.value, request, around.catalog)
    return made.ok ? made : err({ kind: 'refused', problems: [{ field: 'attendees', message: made.error }] })
  }
  if (channel === 'conference:assess') return ok(conferenceView(prepared.value, request, around.catalog))
  const { plan } = prepared.value
  const found = searched(hubSearch(plan, request.hubs), search)
  return found === undefined
    ? err({ kind: 'cancelled' })
    : ok({ hubs: found, pareto: paretoView(venuesView(plan), found) })
}

/** The lists as cells; else which of them cannot be read. */
function requestOf({
  attendees,
  candidates,
  ...rest
}: ConferenceQuestion): Result<ConferenceRequest, readonly ConferenceProblem[]> {
  const people = csvTable(attendees)
  const venues = candidates === undefined ? undefined : csvTable(candidates)
  const problems: readonly ConferenceProblem[] = [
    ...(people.ok ? [] : [{ field: 'attendees' as const, message: people.error }]),
    ...(venues && !venues.ok ? [{ field: 'candidates' as const, message: venues.error }] : []),
  ]
  if (!people.ok || (venues && !venues.ok)) return err(problems)
  return ok({
    ...rest,
    attendees: people.value.cells,
    ...(venues && { candidates: venues.value.cells }),
  })
}

/** A window draws a progress bar no oftener. */
const progressEveryMs = 100

function searched<T>(
  steps: Generator<HubSearchProgress, T>,
  { isCancelled, onProgress }: Search,
): T | undefined {
  let told = Number.NEGATIVE_INFINITY
  let step = steps.next()
  while (!step.done) {
    if (isCancelled()) return undefined
    const now = performance.now()
    if (now - told >= progressEveryMs) {
      told = now
      onProgress(step.value)
    }
    step = steps.next()
  }
  return step.value
}
