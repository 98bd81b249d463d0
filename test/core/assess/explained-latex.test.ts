import { expect, test } from 'vitest'
import { assess } from '../../../src/core/assess/assess'
import { explainedNumber } from '../../../src/core/assess/explained'
import { explainedLatex } from '../../../src/core/assess/explained-latex'
import { fileOf, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'

test('an explanation as LaTeX: equations, numbers, every symbol once, works cited', () => {
  const file = fileOf([training({ itEnergyKWh: { value: 1000, source: 'Meter 3 & 4' } })], {
    sites: [site({ pue: 1.2, gridGPerKWh: undefined, region: 'FR', year: 2022 })],
  })
  const explained = explainedNumber(assess(file, smallCatalog), 'activities/run/lines/0/climateKg')
  if (explained === undefined) throw new Error('expected an explanation')
  const latex = explainedLatex(explained)
  expect(latex.split('\n')).toEqual([
    '% Use-phase carbon: activities/run/lines/0/climateKg',
    '\\begin{align*}',
    '  C_{\\mathrm{use}} &= E_{\\mathrm{site}} \\cdot g_{\\mathrm{grid}} \\\\',
    '  &= 1{,}200\\,\\mathrm{kWh} \\times 50\\,\\mathrm{gCO_2e/kWh} = 60\\,\\mathrm{kgCO_2e} \\\\',
    '  E_{\\mathrm{site}} &= E_{\\mathrm{IT}} \\cdot \\mathrm{PUE} \\\\',
    '  &= 1{,}000\\,\\mathrm{kWh} \\times 1.2 = 1{,}200\\,\\mathrm{kWh}',
    '\\end{align*}',
    'where',
    '\\begin{itemize}',
    '\\item $C_{\\mathrm{use}}$: use-phase carbon',
    '\\item $E_{\\mathrm{site}}$: facility energy',
    '\\item $E_{\\mathrm{IT}}$: energy at the server, before PUE, $1{,}000\\,\\mathrm{kWh}$ (Meter 3 \\& 4)',
    '\\item $\\mathrm{PUE}$: PUE, $1.2$',
    '\\item $g_{\\mathrm{grid}}$: Row grid.em.FR.2022, $50\\,\\mathrm{gCO_2e/kWh}$, same region and year \\cite[Table 1]{tester-2024}',
    '\\end{itemize}',
    '\\begin{thebibliography}{1}',
    '\\bibitem{tester-2024} Tester, T. (2024). Round numbers.',
    '\\end{thebibliography}',
    '',
  ])
})
