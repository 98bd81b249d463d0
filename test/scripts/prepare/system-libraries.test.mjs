import { expect, test } from 'vitest'
import { installedPackages, typedCommand } from '../../../scripts/prepare/debian-packages.mjs'
import { missingLibraries, packagesFor } from '../../../scripts/prepare/system-libraries.mjs'

test('finds what ldd did not', () => {
  const output = [
    "/opt/electron: /lib/libc.so.6: version `GLIBC_2.38' not found (required by /opt/electron)",
    '\tlinux-vdso.so.1 (0x00007f264d149000)',
    '\tlibffmpeg.so => /opt/libffmpeg.so (0x00007f2642c00000)',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
    '\t/lib64/ld-linux-x86-64.so.2 (0x00007f264d14b000)',
  ].join('\n')
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0', 'GLIBC_2.38'])
})

test('finds nothing amiss where all is there, or where the executable is a script', () => {
  expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x00007f26417c2000)\n')).toEqual([])
  expect(missingLibraries('\tnot a dynamic executable\n')).toEqual([])
})

test.each([
  ['only a display', { libraries: [], display: true }, 'xvfb xauth'],
  [
    'only libraries',
    { libraries: ['libnss3.so'], display: false },
    'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1',
  ],
  [
    'both',
    { libraries: ['libnss3.so'], display: true },
    'xvfb xauth libgtk-3-0 libnss3 libasound2 libgbm1 libxss1',
  ],
])('asks for the packages that hold %s', (_case, lacking, packages) => {
  expect(packagesFor(lacking).join(' ')).toBe(packages)
})

test('reads which packages are installed, and not merely known', () => {
  const installed = installedPackages('installed xauth\nconfig-files libnss3\ninstalled libasound2t64\n')
  expect([...installed]).toEqual(['xauth', 'libasound2t64'])
})

test('gives a command that can be typed as it is', () => {
  expect(typedCommand(['xvfb', 'xauth'])).toBe(
    'sudo apt-get update && sudo apt-get install --no-install-recommends xvfb xauth',
  )
})
