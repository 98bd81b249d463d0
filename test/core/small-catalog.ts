import { buildCatalog, type Catalog } from '../../src/core/factors/catalog'
import type { Factor } from '../../src/core/factors/factor'

const row = (given: Pick<Factor, 'id' | 'family' | 'value' | 'unit'> & Partial<Factor>): Factor => ({
  name: `Row ${given.id}`,
  region: 'world',
  year: 2024,
  basis: 'made up for tests',
  citation: 'tester-2024',
  locator: 'Table 1',
  licence: 'CC0-1.0',
  checked: 'checked',
  ...given,
})

/** A catalog small enough to keep in mind. Its numbers are made up and round. */
export const smallCatalog: Catalog = buildCatalog(
  'test-1',
  [
    row({ id: 'grid.em.FR.2020', family: 'grid', value: 60, unit: 'gCO2e/kWh', region: 'FR', year: 2020 }),
    row({ id: 'grid.em.FR.2022', family: 'grid', value: 50, unit: 'gCO2e/kWh', region: 'FR', year: 2022 }),
    row({ id: 'grid.ember.WORLD.2022', family: 'grid', value: 480, unit: 'gCO2e/kWh', year: 2022 }),
    row({ id: 'pue.uptime-2024', family: 'pue', value: 1.5, unit: 'pue', name: 'Mean PUE of a survey' }),
    row({ id: 'power.card', family: 'device-power', value: 400, unit: 'W/device' }),
    row({
      id: 'embodied.card',
      family: 'device-embodied',
      value: 150,
      unit: 'kgCO2e/device',
      gsd: 1.3,
      checked: 'unverified',
      note: 'remembered by a tester',
    }),
  ],
  [
    {
      id: 'tester-2024',
      type: 'report',
      title: 'Round numbers',
      author: [{ family: 'Tester', given: 'T.' }],
      issued: { 'date-parts': [[2024]] },
    },
  ],
)
