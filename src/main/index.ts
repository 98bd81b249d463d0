import { join } from 'node:path'
import { app } from 'electron'
import { registerScheme, serveApp } from './app-protocol'
import { refuseNavigation, refusePermissions } from './hardening'
import { refuseLaunch, runHeadless } from './headless'
import { readLaunch } from './launch'
import { openMainWindow, showMainWindow } from './main-window'
import { setupMenu } from './menu'
import { blockNetwork, turnOffBackgroundNetwork } from './offline'
import { chooseHeadlessProfile, chooseProfile } from './profile'
import { finishBeforeQuit } from './quit'
import { setupClipboard } from './setup-clipboard'
import { setupConference } from './setup-conference'
import { setupEstimation } from './setup-estimation'
import { setupFactors } from './setup-factors'
import { setupGallery } from './setup-gallery'
import { setupProjectFiles } from './setup-project-files'
import { setupProjects } from './setup-projects'
import { setupReport } from './setup-report'
import { startStore } from './store-host'
import { catchUncaught } from './uncaught'

const launch = readLaunch(process.argv)
catchUncaught(launch.mode)
turnOffBackgroundNetwork()
registerScheme()
refuseNavigation()

function whenReady(): Promise<void> {
  return app.whenReady().then(() => {
    serveApp(join(__dirname, '../renderer'))
    blockNetwork()
    refusePermissions()
  })
}

/** The window first: its page loads in a process of its own while the rest is set up. */
function startWindow(): void {
  openMainWindow()
  startStore()
  setupEstimation()
  setupProjects()
  setupProjectFiles()
  setupFactors()
  setupConference()
  setupGallery()
  setupReport()
  setupClipboard()
  setupMenu()
}

if (launch.mode === 'mistake') {
  refuseLaunch(launch.message)
} else if (launch.mode === 'report') {
  chooseHeadlessProfile()
  app.disableHardwareAcceleration()
  void whenReady().then(() => runHeadless(launch))
} else {
  chooseProfile()
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', showMainWindow)
    finishBeforeQuit()
    void whenReady().then(startWindow)
  } else {
    app.quit()
  }
}
