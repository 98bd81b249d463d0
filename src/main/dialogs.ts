import { dirname, join } from 'node:path'
import { app, dialog, type FileFilter } from 'electron'
import { theMainWindow } from './main-window'

export const projectFiles: FileFilter = { name: 'Cradlebook project', extensions: ['cradle.json', 'json'] }
export const factorFiles: FileFilter = {
  name: 'Cradlebook factors',
  extensions: ['cradle-factors.json', 'json'],
}
export const pdfFiles: FileFilter = { name: 'PDF', extensions: ['pdf'] }

let lastFolder: string | undefined

/** Asks where to write; nothing when the user thinks better of it. */
export async function askWhereToSave(suggestedName: string, filter: FileFilter): Promise<string | undefined> {
  const options = { defaultPath: join(startFolder(), suggestedName), filters: [filter] }
  const window = theMainWindow()
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || !filePath ? undefined : remembered(filePath)
}

/** Asks for a file to read. */
export async function askForFile(filter: FileFilter): Promise<string | undefined> {
  const options = {
    defaultPath: startFolder(),
    properties: ['openFile' as const],
    filters: [filter, { name: 'All files', extensions: ['*'] }],
  }
  const window = theMainWindow()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [file] = filePaths
  return canceled || file === undefined ? undefined : remembered(file)
}

const startFolder = () => lastFolder ?? app.getPath('documents')

function remembered(file: string): string {
  lastFolder = dirname(file)
  return file
}
