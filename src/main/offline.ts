import { app, session } from 'electron'

/** Every request that was stopped, by its address. Empty in a healthy app; tests look at it. */
export const blockedRequests: string[] = []

/** Turns off what Chromium would do on the network by itself. Before the app is ready. */
export function turnOffBackgroundNetwork(): void {
  const { commandLine } = app
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints',
  )
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // There is no traffic to isolate: one process less to start.
  commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2')
  Object.defineProperty(globalThis, '__blockedRequests', { value: blockedRequests })
}

/** Stops every request that is not to the app itself. */
export function blockNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const allowed = /^(app|devtools):/.test(url)
    if (!allowed) blockedRequests.push(url)
    decide({ cancel: !allowed })
  })
}
