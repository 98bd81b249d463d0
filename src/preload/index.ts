import { contextBridge, ipcRenderer } from 'electron'
import { channels, commandEvent } from './channels'
import type { Command, Desktop } from './contract'

const ask = Object.fromEntries(
  channels.map((channel) => [channel, (request: string) => ipcRenderer.invoke(channel, request)]),
) as unknown as Desktop['ask']

const desktop: Desktop = {
  ask,
  onCommand: (listen) => {
    const hear = (_event: unknown, command: Command) => listen(command)
    ipcRenderer.on(commandEvent, hear)
    return () => ipcRenderer.off(commandEvent, hear)
  },
}

contextBridge.exposeInMainWorld('cradlebook', desktop)
