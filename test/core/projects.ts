import type { Asset } from '../../src/core/project/asset'
import type { Activity, ProjectFile } from '../../src/core/project/project'
import type { Site } from '../../src/core/project/site'
import type { ExperimentationActivity } from '../../src/core/stages/experimentation/schema'
import type { HardwareActivity } from '../../src/core/stages/hardware/schema'
import type { InferenceActivity } from '../../src/core/stages/inference/schema'
import type { StorageActivity } from '../../src/core/stages/storage/schema'
import type { TrainingActivity } from '../../src/core/stages/training/schema'

/** A site without overhead, at 100 g/kWh, unless told otherwise. */
export const site = (given: Partial<Site> = {}): Site => ({
  id: 'hall',
  name: 'Machine hall',
  region: 'FR',
  year: 2022,
  pue: 1,
  gridGPerKWh: 100,
  ...given,
})

export const asset = (given: Partial<Asset> = {}): Asset => ({
  id: 'card',
  name: 'Card',
  footprintKg: 100,
  lifetimeYears: 1,
  utilisationPercent: 100,
  ...given,
})

export const training = (given: Partial<TrainingActivity> = {}): TrainingActivity => ({
  id: 'run',
  stage: 'training',
  method: 'metered',
  title: 'Run',
  boundary: 'inside',
  siteId: 'hall',
  ...given,
})

export const inference = (given: Partial<InferenceActivity> = {}): InferenceActivity => ({
  id: 'window',
  stage: 'inference',
  method: 'metered-window',
  title: 'Window',
  boundary: 'inside',
  siteId: 'hall',
  ...given,
})

export const experimentation = (given: Partial<ExperimentationActivity> = {}): ExperimentationActivity => ({
  id: 'trials',
  stage: 'experimentation',
  method: 'ledger',
  title: 'Trials',
  boundary: 'inside',
  siteId: 'hall',
  ...given,
})

export const storage = (given: Partial<StorageActivity> = {}): StorageActivity => ({
  id: 'data',
  stage: 'storage',
  method: 'kept',
  title: 'Data',
  boundary: 'inside',
  siteId: 'hall',
  ...given,
})

export const hardware = (given: Partial<HardwareActivity> = {}): HardwareActivity => ({
  id: 'cards',
  stage: 'hardware',
  method: 'published',
  title: 'Cards',
  boundary: 'inside',
  assetId: 'card',
  ...given,
})

export const fileOf = (activities: readonly Activity[], given: Partial<ProjectFile> = {}): ProjectFile => ({
  format: 'cradlebook-project',
  formatVersion: 1,
  id: 'p1',
  name: 'Project',
  revision: 3,
  catalog: 'test-1',
  goal: { functionalUnit: 'one trained model', intendedUse: '', boundary: 'training', exclusions: [] },
  sites: [site()],
  assets: [asset()],
  activities: [...activities],
  ...given,
})

/** BLOOM-176B as reference/cases.md 3.1 has it: Luccioni et al. 2022. Fields are in every form that a file may use. */
export const bloom: ProjectFile = fileOf(
  [
    hardware({
      id: 'servers',
      title: 'Servers',
      assetId: 'server',
      deviceHours: 1_082_990,
      devicesPerUnit: 8,
    }),
    hardware({ id: 'gpus', title: 'GPUs', assetId: 'gpu', deviceHours: 1_082_990 }),
    training({
      id: 'dynamic',
      title: 'Dynamic',
      method: 'device-hours',
      siteId: 'idris',
      deviceHours: { value: 1_082_990, note: 'billed', source: 'Luccioni et al. 2022, section 4.2' },
      devicePowerW: { factor: 'power.card' },
      loadPercent: 100,
    }),
    training({
      id: 'idle',
      title: 'Idle',
      method: 'overhead-metered',
      siteId: 'idris',
      itEnergyKWh: 256_646,
    }),
    inference({
      id: 'api',
      title: 'API',
      boundary: 'outside',
      siteId: 'us',
      itEnergyKWh: 864.25,
      uptimeHours: 411.67,
      requests: 230_768,
    }),
  ],
  {
    id: 'bloom',
    name: 'BLOOM-176B',
    sites: [
      site({ id: 'idris', name: 'Jean Zay', gridGPerKWh: 57 }),
      site({ id: 'us', name: 'us-central1', region: 'US', gridGPerKWh: 394 }),
    ],
    assets: [
      asset({ id: 'server', name: 'Server', footprintKg: 2500, lifetimeYears: 6, utilisationPercent: 85 }),
      asset({ id: 'gpu', name: 'GPU', footprintKg: 150, lifetimeYears: 6, utilisationPercent: 85 }),
    ],
  },
)
