import { describe, expect, test } from 'vitest'
import { isElectronNoise } from '../../src/cli/electron-noise'

const log = (rest: string) => `[4711:1124/023512.345678:${rest}`

describe('what Chromium says about a machine without bus or graphics card is noise', () => {
  test.each([
    [log('ERROR:bus.cc(399)] Failed to connect to the bus: Could not parse server address')],
    [log('ERROR:object_proxy.cc(577)] Failed to call method: org.freedesktop.portal.Settings.Read')],
    [log('ERROR:gpu_memory_buffer_support_x11.cc(49)] dri3 extension not supported.')],
    [log('ERROR:gl_surface_presentation_helper.cc(260)] GetVSyncParametersIfAvailable() failed')],
    [log('ERROR:viz_main_impl.cc(196)] Exiting GPU process due to errors during initialization')],
    [log('WARNING:dbus/bus.cc:407] Failed to connect to the bus')],
    [log('ERROR:angle_platform_impl.cc(43)] Display.cpp:1004 (initialize): ANGLE Display::initialize error')],
    ['libva error: vaGetDriverNameByIndex() failed'],
    ['MESA-LOADER: failed to open swrast'],
  ])('%s', (line) => {
    expect(isElectronNoise(line)).toBe(true)
  })
})

describe('what tells of the report is not', () => {
  test.each([
    ['BLOOM-176B: 50.5 tCO2e → out.pdf'],
    ['The disk is full: out.pdf was not written.'],
    ['file.json: /name: expected a name, found an empty text'],
    [
      log(
        'FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured',
      ),
    ],
    [log('ERROR:ssl_client_socket_impl.cc(992)] handshake failed')],
    ['error while loading shared libraries: libnss3.so: cannot open shared object file'],
    ['bus.cc'],
    [''],
  ])('%s', (line) => {
    expect(isElectronNoise(line)).toBe(false)
  })
})
