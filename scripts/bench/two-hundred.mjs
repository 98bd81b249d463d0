const activities = 200

/** A project of 200 activities, a quarter of each kind; those that draw power have water off site. */
export function twoHundred() {
  const site = { id: 's1', name: 'Site', region: 'FR', year: 2024, pue: 1.2 }
  const asset = { id: 'h1', name: 'Server', footprintKg: 2500, lifetimeYears: 6, utilisationPercent: 85 }
  const rows = Array.from({ length: activities }, (_, index) => {
    const base = { id: `a${index + 1}`, title: `Activity ${index + 1}`, boundary: 'inside' }
    if (index % 4 === 0)
      return { ...base, stage: 'hardware', method: 'published', assetId: 'h1', deviceHours: 1e4 }
    if (index % 4 === 1) {
      return { ...base, stage: 'training', method: 'metered', siteId: 's1', itEnergyKWh: 1000 + index }
    }
    if (index % 4 === 2) {
      const window = { uptimeHours: 400, requests: 230768 }
      return {
        ...base,
        stage: 'inference',
        method: 'metered-window',
        siteId: 's1',
        itEnergyKWh: 864,
        ...window,
      }
    }
    const use = { deviceHours: 1e6, devicePowerW: 400, loadPercent: 90 }
    return { ...base, stage: 'training', method: 'device-hours', siteId: 's1', ...use }
  })
  return {
    format: 'cradlebook-project',
    formatVersion: 1,
    id: 'two-hundred',
    name: 'Two hundred',
    revision: 1,
    catalog: '2026.12',
    goal: { functionalUnit: 'One bench', intendedUse: '', boundary: '', exclusions: [] },
    sites: [site],
    assets: [asset],
    activities: rows,
  }
}
