// Makes a plain Electron runtime behave like the official `electron` launcher: the first argument
// that is not a flag is the app folder. Written for Electron 25, hence CommonJS.
const { existsSync, readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { app } = require('electron')

function readArguments(given) {
  const preload = []
  for (let i = 0; i < given.length; i++) {
    if (given[i] === '-r' || given[i] === '--require') preload.push(given[++i])
    else if (!given[i].startsWith('-')) return { preload, folder: given[i] }
  }
  return { preload, folder: undefined }
}

function load(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // Name and version first: the place of the user's data follows from the name.
  if (manifest.version) app.setVersion(manifest.version)
  app.name = manifest.productName || manifest.name || app.name
  app.setDesktopName(manifest.desktopName || `${app.name}.desktop`)
  app.setAppPath(folder)
  require(join(folder, manifest.main || 'index.js'))
}

function refuse(message) {
  console.error(message)
  app.exit(1)
}

const { preload, folder } = readArguments(process.argv.slice(1))

if (process.argv.includes('--version') || process.argv.includes('-v')) {
  console.log(`v${process.versions.electron}`)
  app.exit(0)
} else if (folder === undefined) {
  refuse('This runtime needs an app folder: electron [flags] <folder> [arguments]')
} else if (!existsSync(join(folder, 'package.json'))) {
  refuse(`There is no app in ${resolve(folder)}: it has no package.json.`)
} else {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  for (const file of preload) require(resolve(file))
  load(resolve(folder))
}
