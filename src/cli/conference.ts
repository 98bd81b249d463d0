import { hubSearch } from '../core/conference/hub-search'
import type { ConferencePlan } from '../core/conference/plan'
import { prepareConference } from '../core/conference/prepare'
import type { ConferenceRequest } from '../core/conference/request'
import type { HubsView } from '../core/conference/venue-view'
import { conferenceView } from '../core/conference/view'
import { type Answer, fine, refused } from './answer'
import { conferenceJson } from './conference-json'
import { readConferenceOptions } from './conference-options'
import type { Host } from './host'
import { printable } from './printable'
import { nameOf } from './read-input'
import { readTableFile } from './read-table-file'

type Given = Readonly<Record<string, string | boolean | undefined>>
type ConferenceHost = Pick<Host, 'catalog' | 'places' | 'stdin' | 'tell'>

/** `conference FILE`: journeys of a conference's attendees, who carries them, and what else it could be, as JSON. */
export async function conferenceCommand(file: string, given: Given, host: ConferenceHost): Promise<Answer> {
  const options = readConferenceOptions(given)
  if (!options.ok) return refused(...options.error.map(printable))
  const attendees = await readTableFile(file, host.stdin)
  if (!attendees.ok) return refused(printable(`${nameOf(file)}: ${attendees.error}`))
  const candidatesFile = typeof given.candidates === 'string' ? given.candidates : undefined
  const candidates =
    candidatesFile === undefined ? undefined : await readTableFile(candidatesFile, host.stdin)
  if (candidates && !candidates.ok) return refused(printable(`${candidatesFile}: ${candidates.error}`))

  const request: ConferenceRequest = {
    ...options.value,
    attendees: attendees.value.cells,
    ...(candidates && { candidates: candidates.value.cells }),
  }
  const catalog = host.catalog()
  const prepared = prepareConference(request, { catalog, places: await host.places() })
  if (!prepared.ok) {
    const nameOfField = (field: string) =>
      field === 'attendees' ? nameOf(file) : field === 'candidates' ? candidatesFile : `--${field}`
    return refused(
      ...prepared.error.map(({ field, message }) => printable(`${nameOfField(field)}: ${message}`)),
    )
  }
  const view = conferenceView(prepared.value, request, catalog)
  const hubs = request.hubs > 0 ? searched(prepared.value.plan, request.hubs, host.tell) : []
  const notes = [...attendees.value.notes, ...(candidates?.value.notes ?? [])]
  const warnings = [...notes, ...view.warnings]
  const json = conferenceJson(view, hubs, prepared.value.unplaced, warnings)
  return fine(`${JSON.stringify(json, null, 2)}\n`, warnings.map(printable))
}

const tellEveryMs = 500

function searched(plan: ConferencePlan, most: number, tell: (line: string) => void): readonly HubsView[] {
  const search = hubSearch(plan, most)
  let told = performance.now()
  let step = search.next()
  while (!step.done) {
    if (performance.now() - told > tellEveryMs) {
      told = performance.now()
      tell(`best ${step.value.count} hubs: ${Math.round(100 * step.value.done)} % of the search`)
    }
    step = search.next()
  }
  return step.value
}
