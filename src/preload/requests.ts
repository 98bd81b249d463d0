import { z } from 'zod'
import { ConferenceQuestion } from '../core/conference/request'
import { checkStates, families } from '../core/factors/factor'
import { OwnFactor } from '../core/factors/own-factor'
import { id, line } from '../core/project/activity-base'
import { Patch } from '../core/project/patch'
import { papers } from '../core/report/paper'

const nothing = z.strictObject({})
const ofProject = z.strictObject({ id })

/** Requests of a page without a project in them: main reads each with its schema, from the first window on. */
export const requests = {
  'app:info': nothing,
  'projects:list': nothing,
  'projects:create': z.strictObject({ name: line.min(1) }),
  'projects:duplicate': ofProject,
  'projects:delete': ofProject,
  'projects:restore': ofProject,
  /** Asks for a file in a dialog. */
  'projects:import': nothing,
  /** A file that was dropped on the window. */
  'projects:import-text': z.strictObject({ fileName: line, text: z.string() }),
  'projects:export': ofProject,
  'project:open': ofProject,
  'project:change': z.strictObject({ id, label: line, patches: z.array(Patch).min(1).max(5000) }),
  'project:undo': ofProject,
  'project:redo': ofProject,
  'workspace:inventory': nothing,
  /** Ends the run that this window asked for; its request is answered with `cancelled`. */
  'estimate:cancel': nothing,
  'conference:assess': ConferenceQuestion,
  /** The same as an activity of a project. */
  'conference:activity': ConferenceQuestion,
  /** Searches the best hubs, exactly. A newer search of the same window ends an older one. */
  'conference:hubs': ConferenceQuestion,
  /** Ends the search that this window asked for; it is answered with `cancelled`. */
  'conference:cancel': nothing,
  'factors:list': z.strictObject({ families: z.array(z.enum(families)).max(families.length) }),
  'factors:search': z.strictObject({
    text: z.string().max(200),
    family: z.enum(families).optional(),
    region: z.string().max(60).optional(),
    year: z.int().optional(),
    checked: z.enum(checkStates).optional(),
    own: z.boolean().optional(),
    /** Of the catalog, only the rows that this version has: a project can name no others. */
    catalog: line.optional(),
    offset: z.int().min(0),
    limit: z.int().min(1).max(500),
  }),
  'factors:show': z.strictObject({ id: z.string().max(200) }),
  /** Adds a row of the user's, or writes over it. */
  'factors:keep': z.strictObject({ factor: OwnFactor }),
  'factors:remove': z.strictObject({ id: z.string().max(200) }),
  /** Asks for a file in a dialog. */
  'factors:import-pack': nothing,
  /** A file that was dropped on the window. */
  'factors:import-pack-text': z.strictObject({ fileName: line, text: z.string() }),
  'factors:export-pack': z.strictObject({
    ids: z.array(z.string().max(200)).min(1).max(5000),
    name: line.min(1),
  }),
  'regions:list': nothing,
  /** Airports and cities, as you type. */
  'places:search': z.strictObject({ text: z.string().max(200) }),
  /** What each text means: one place, several, or none. */
  'places:resolve': z.strictObject({ texts: z.array(z.string().max(200)).max(5000) }),
  /** Pages are refused the clipboard; main writes to it. */
  'clipboard:write': z.strictObject({ text: z.string().min(1).max(1_000_000) }),
  /** The examples that come with the app, each published figure beside what is computed now. */
  'gallery:list': nothing,
  /** Brings a copy of an example into the workspace. */
  'gallery:open': ofProject,
  'report:save-pdf': z.strictObject({ id, paper: z.enum(papers) }),
  /** Only the report page asks these two. */
  'report:document': nothing,
  'report:ready': nothing,
} as const
