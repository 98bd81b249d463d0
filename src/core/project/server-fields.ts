import type { FieldSpec } from './field'

const count = (symbol: string, label: string, help: string) =>
  ({ kind: 'ratio', symbol, label, help, min: 0, max: 100_000 }) as const satisfies FieldSpec

/** What a server is made of, counted by part. A part that is left empty is not in it. */
export const serverFields = {
  cpus: count('n_cpu', 'CPUs', 'Processors in one server.'),
  cpuDieCm2: {
    kind: 'device-area',
    symbol: 'A_cpu',
    label: 'Die area of one CPU',
    help: 'All dies of one processor.',
    min: 0.01,
    max: 200,
  },
  ramModules: count('n_ram', 'Memory modules', 'DIMMs in one server.'),
  ramModuleGB: {
    kind: 'device-memory',
    symbol: 'M_ram',
    label: 'Capacity of one memory module',
    help: 'In decimal gigabytes.',
    min: 0.1,
    max: 10_000,
  },
  ssds: count('n_ssd', 'Solid-state drives', 'Drives in one server.'),
  ssdGB: {
    kind: 'device-memory',
    symbol: 'M_ssd',
    label: 'Capacity of one solid-state drive',
    help: 'In decimal gigabytes.',
    min: 1,
    max: 1e6,
  },
  hdds: count('n_hdd', 'Hard disks', 'Drives in one server, whatever their capacity.'),
  motherboards: count('n_mb', 'Motherboards', 'Boards in one server. Left empty: 1.'),
  powerSupplies: count('n_psu', 'Power supplies', 'In one server.'),
  powerSupplyMassKg: {
    kind: 'device-mass',
    symbol: 'm_psu',
    label: 'Mass of one power supply',
    help: 'Left empty: 2.99 kg, the default of the formula.',
    min: 0.01,
    max: 1000,
    family: 'device-mass',
  },
  modules: count(
    'n_mod',
    'Accelerators',
    'Cards or modules in one server, by the model of the chosen device. 0 or empty: the host alone.',
  ),
} as const satisfies Record<string, FieldSpec>
