import { describe, expect, test } from 'vitest'
import { stageColours } from '../../../src/core/report/palette'

type Triple = readonly [number, number, number]

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

describe.each(Object.entries(stageColours))('%s', (_medium, colours) => {
  const labs = (matrix: readonly Triple[]) =>
    Object.values(colours).map((hex) => lab(seen(linear(hex), matrix)))

  test.each(Object.entries(eyes))('colours stay apart for %s', (_eye, matrix) => {
    expect(
      smallest(labs(matrix), (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    ).toBeGreaterThan(12)
  })

  test('lightness alone tells stages apart, as on a grey printer', () => {
    expect(smallest(labs(eyes.usual ?? []), (a, b) => Math.abs(a[0] - b[0]))).toBeGreaterThan(7)
  })
})

function smallest(colours: readonly Triple[], distance: (a: Triple, b: Triple) => number): number {
  return Math.min(...colours.flatMap((a, index) => colours.slice(index + 1).map((b) => distance(a, b))))
}

const linear = (hex: string): Triple => {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const seen = (rgb: Triple, matrix: readonly Triple[]): Triple => {
  const mixed = matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  )
  return mixed as unknown as Triple
}

const lab = ([r, g, b]: Triple): Triple => {
  const curve = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
