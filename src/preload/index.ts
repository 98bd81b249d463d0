import { contextBridge, ipcRenderer } from 'electron'
import type { HubSearchProgress } from '../core/conference/hub-search'
import type { UncertaintyProgress } from '../core/uncertainty/uncertainty-view'
import { channels, commandEvent, hubProgressEvent, progressEvent } from './channels'
import type { Command, Desktop } from './contract'

const ask = Object.fromEntries(
  channels.map((channel) => [channel, (request: string) => ipcRenderer.invoke(channel, request)]),
) as unknown as Desktop['ask']

const desktop: Desktop = {
  ask,
  onCommand: (listen) => heard<Command>(commandEvent, listen),
  onProgress: (listen) => heard<UncertaintyProgress>(progressEvent, listen),
  onHubProgress: (listen) => heard<HubSearchProgress>(hubProgressEvent, listen),
}

/** Listens to an event of main; returns the function that stops. */
function heard<T>(name: string, listen: (said: T) => void): () => void {
  const hear = (_event: unknown, said: T) => listen(said)
  ipcRenderer.on(name, hear)
  return () => ipcRenderer.off(name, hear)
}

contextBridge.exposeInMainWorld('cradlebook', desktop)
