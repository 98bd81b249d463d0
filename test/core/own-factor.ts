import type { OwnFactor } from '../../src/core/factors/own-factor'

/** A row of a user's own, made up. */
export const ownFactor = (change: Partial<OwnFactor> = {}): OwnFactor => ({
  id: 'own.roof',
  family: 'grid',
  name: 'Solar roof',
  value: 30,
  unit: 'gCO2e/kWh',
  gsd: 1.2,
  region: 'FR',
  year: 2024,
  basis: 'life-cycle, measured at the inverter',
  locator: 'Table 1',
  licence: 'own measurement',
  checked: 'checked',
  citation: {
    id: 'roof-2024',
    type: 'report',
    title: 'Reading of our roof',
    author: [{ literal: 'The lab' }],
    issued: { 'date-parts': [[2024]] },
  },
  ...change,
})
