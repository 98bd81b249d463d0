import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../preload/contract'
import { showAbout } from './about'
import { sendCommand } from './main-window'

const isMac = process.platform === 'darwin'

/** The menu. What concerns projects is a command to the window, which knows what is open. */
export function setupMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' as const }] : []), file, edit, view, help]),
  )
}

const command = (label: string, name: Command, accelerator?: string): MenuItemConstructorOptions => ({
  id: name,
  label,
  ...(accelerator && { accelerator }),
  click: () => sendCommand(name),
})

const separator: MenuItemConstructorOptions = { type: 'separator' }

const file: MenuItemConstructorOptions = {
  label: '&File',
  submenu: [
    command('New project', 'new-project', 'CmdOrCtrl+N'),
    command('All projects', 'projects', 'CmdOrCtrl+Shift+P'),
    separator,
    command('Import…', 'import', 'CmdOrCtrl+O'),
    command('Export project…', 'export', 'CmdOrCtrl+S'),
    command('Export report…', 'report', 'CmdOrCtrl+P'),
    separator,
    { role: isMac ? 'close' : 'quit' },
  ],
}

const edit: MenuItemConstructorOptions = {
  label: '&Edit',
  submenu: [
    command('Undo', 'undo', 'CmdOrCtrl+Z'),
    command('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
}

const view: MenuItemConstructorOptions = {
  label: '&View',
  submenu: [
    ...(app.isPackaged ? [] : [{ role: 'reload' as const }]),
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    separator,
    { role: 'toggleDevTools' },
  ],
}

const help: MenuItemConstructorOptions = {
  label: '&Help',
  submenu: [{ label: 'About Cradlebook', click: () => void showAbout() }],
}
