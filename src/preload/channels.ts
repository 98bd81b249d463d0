import type { Channel } from './contract'

/** The channels of the contract, without its schemas: a sandboxed preload script cannot load zod. */
const channelOf: Readonly<Record<Channel, true>> = {
  'app:info': true,
  'projects:list': true,
  'projects:create': true,
  'projects:duplicate': true,
  'projects:delete': true,
  'projects:restore': true,
  'projects:import': true,
  'projects:import-text': true,
  'projects:export': true,
  'project:open': true,
  'project:change': true,
  'project:undo': true,
  'project:redo': true,
  'workspace:inventory': true,
  'estimate:assess': true,
  'estimate:explain': true,
  'estimate:peers': true,
  'estimate:trips': true,
  'estimate:uncertainty': true,
  'estimate:compare': true,
  'estimate:cancel': true,
  'conference:assess': true,
  'conference:activity': true,
  'conference:hubs': true,
  'conference:cancel': true,
  'factors:list': true,
  'factors:search': true,
  'factors:show': true,
  'factors:keep': true,
  'factors:remove': true,
  'factors:import-pack': true,
  'factors:import-pack-text': true,
  'factors:export-pack': true,
  'catalog:difference': true,
  'regions:list': true,
  'places:search': true,
  'places:resolve': true,
  'clipboard:write': true,
  'gallery:list': true,
  'gallery:open': true,
  'report:save-pdf': true,
  'report:document': true,
  'report:ready': true,
}
export const channels = Object.keys(channelOf) as readonly Channel[]

/** Events that main sends to a window: a menu item was chosen; a run of draws is so far. */
export const commandEvent = 'menu:command'
export const progressEvent = 'estimate:progress'
export const hubProgressEvent = 'conference:progress'
