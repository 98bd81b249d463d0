import { app, dialog } from 'electron'
import { estimate } from './estimation'

/** Says which versions are running. */
export async function showAbout(): Promise<void> {
  const { version: catalog } = await estimate('catalog', {})
  const { electron: runtime, chrome, node } = process.versions
  await dialog.showMessageBox({
    type: 'info',
    title: 'About Cradlebook',
    message: `Cradlebook ${app.getVersion()}`,
    detail: [
      'An offline lab notebook for the life-cycle assessment of machine-learning work.',
      '',
      `Factor catalog ${catalog}`,
      `Electron ${runtime}, Chromium ${chrome}, Node ${node}`,
      `Workspace: ${app.getPath('userData')}`,
    ].join('\n'),
  })
}
