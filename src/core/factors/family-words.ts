import type { UnitName } from '../units/unit'
import type { Family } from './factor'

/** What a family of factors is, in words for people, and the unit that its rows have. */
export interface FamilyWords {
  readonly label: string
  readonly help: string
  readonly unit: UnitName
}

const words = (label: string, unit: UnitName, help: string): FamilyWords => ({ label, unit, help })

export const familyWords: Readonly<Record<Family, FamilyWords>> = {
  grid: words('Grid carbon intensity', 'gCO2e/kWh', 'Average carbon of a kilowatt-hour from the grid.'),
  'grid-marginal': words(
    'Marginal grid intensity',
    'gCO2e/kWh',
    'Carbon of one kilowatt-hour more or less. For what-ifs, never for a footprint.',
  ),
  pue: words(
    'PUE',
    'pue',
    'Power usage effectiveness: energy of the facility over energy of the computing equipment.',
  ),
  wue: words(
    'Water usage effectiveness',
    'L/kWh-it',
    'Water consumed on site for each kilowatt-hour at the server.',
  ),
  'carbon-free-share': words(
    'Carbon-free energy',
    '%',
    'Share of carbon-free energy that a provider states.',
  ),
  'electricity-water': words(
    'Water of electricity',
    'L/kWh-site',
    'Water consumed where electricity is made.',
  ),
  'electricity-adpe': words(
    'Abiotic depletion of electricity',
    'kgSbeq/kWh',
    'Minerals and metals used up (ADPe), as antimony equivalent.',
  ),
  'electricity-primary-energy': words(
    'Primary energy of electricity',
    'MJ/kWh',
    'Energy taken from nature for each kilowatt-hour.',
  ),
  'device-power': words(
    'Device power',
    'W/device',
    'Rated or measured power of an accelerator, board or machine.',
  ),
  'device-idle-power': words('Device idle power', 'W/device', 'Power of a device that waits.'),
  'device-peak': words(
    'Peak throughput',
    'TFLOP/s/device',
    'Dense floating-point operations a second, by precision.',
  ),
  'device-memory': words('Device memory', 'GB/device', 'Memory on the device, decimal gigabytes.'),
  'device-bandwidth': words('Memory bandwidth', 'GB/s/device', 'Between a device and its memory.'),
  'model-parameters': words(
    'Parameters of a model',
    'billion-parameters',
    'All of them, whether a token passes them or not.',
  ),
  'model-active-parameters': words(
    'Active parameters of a model',
    'billion-parameters',
    'Of a mixture of experts: what one token passes.',
  ),
  'model-layers': words('Layers of a model', '1', 'Blocks that a token passes one after the other.'),
  'model-cache': words(
    'Cache of a model',
    'kB/token',
    'What a token adds to the cache of keys and values, at 16 bits a number.',
  ),
  'host-power': words(
    'Power of a host',
    'W/device',
    'Of a server without its accelerators, for each of them.',
  ),
  'peak-to-mean': words(
    'Busiest hour over the mean',
    '1',
    'Requests of the busiest hour of a day over those of its mean hour.',
  ),
  'edge-power': words(
    'Power of a part at the edge',
    'W/device',
    'Display, radio or processor of a device at hand.',
  ),
  'edge-bit-energy': words('Energy of a bit', 'pJ/bit', 'Of moving a bit: memory, flash, radio.'),
  'edge-refresh': words(
    'Refresh of memory',
    'mW/GB',
    'Power that memory at the edge takes to keep what it holds.',
  ),
  'edge-tail': words(
    'Tail of a radio',
    'device-s/request',
    'How long a radio stays awake after the last bit of a request.',
  ),
  'edge-efficiency': words(
    'Efficiency of supply',
    '%',
    'What comes out of a charger or a battery over what goes in.',
  ),
  'display-brightness': words('Brightness', '%', 'Of a display, over its full one.'),
  'die-share': words('Share of a die', '%', 'Area of a unit over that of the whole die.'),
  mfu: words(
    'Model FLOP utilisation',
    '%',
    'Share of a device’s dense peak that the operations of the model reach over a whole run.',
  ),
  'system-power-ratio': words(
    'System power over rating',
    '1',
    'Mean power of a device in training, with its share of the host, over its thermal design power.',
  ),
  'host-power-ratio': words(
    'Node over devices',
    '1',
    'Power of a whole node over that of the accelerators in it.',
  ),
  'training-load': words(
    'Load in training',
    '%',
    'Mean power between idle and rating while training: 100 % is the rating.',
  ),
  operations: words(
    'Operations a parameter',
    'FLOP/parameter/token',
    'Floating-point operations for each parameter that a token passes.',
  ),
  recomputation: words(
    'Recomputation',
    '1',
    'Share of the forward pass that is done again in the backward pass to save memory.',
  ),
  'benchmark-share': words(
    'Run over benchmark',
    '%',
    'Throughput of a whole run over that of a benchmark of a few steps.',
  ),
  'loss-law': words('Constants of a loss law', '1', 'Test loss by parameters and tokens.'),
  'die-area': words('Die area', 'cm2/device', 'Area of the logic dies of one device.'),
  'process-node': words('Process node', 'nm', 'Name of the process that the die is made in.'),
  'device-embodied': words('Embodied carbon of a device', 'kgCO2e/device', 'Carbon of making one unit.'),
  'cpu-power': words('CPU power', 'W/device', 'Rated power (TDP) of a processor.'),
  'cpu-thread-power': words(
    'CPU power a thread',
    'W/thread',
    'Server power for each hardware thread, idle and full.',
  ),
  'instance-power': words('Cloud instance power', 'W/device', 'Power of a cloud instance at a stated load.'),
  'memory-power': words('Memory power', 'W/GB', 'Power of installed memory.'),
  'storage-power': words('Storage power', 'W/TB', 'Power of stored data, raw capacity.'),
  replication: words('Replication', '1', 'Copies kept of each byte.'),
  'network-energy': words(
    'Network energy',
    'kWh/GB',
    'Energy of moving data, shared out by volume: for attribution, not for savings.',
  ),
  'network-line-power': words(
    'Power of a network line',
    'W-it',
    'What a fixed line draws whether or not anybody sends.',
  ),
  'network-traffic-power': words(
    'Power of network traffic',
    'W/(Mbit/s)',
    'What a fixed line draws in addition for each Mbit/s that is sent.',
  ),
  'component-embodied': words(
    'Embodied carbon of a part',
    'kgCO2e/device',
    'Carbon of making a board, case, drive …',
  ),
  'area-embodied': words('Embodied carbon of silicon', 'kgCO2e/cm2', 'Carbon of making an area of die.'),
  'memory-embodied': words('Embodied carbon of memory', 'kgCO2e/GB', 'Carbon of making memory or flash.'),
  'power-embodied': words('Embodied carbon of cooling', 'kgCO2e/W', 'Carbon of heat sinks, by rated power.'),
  'mass-embodied': words('Embodied carbon by mass', 'kgCO2e/kg', 'Carbon of a part, by its mass.'),
  'embodied-uplift': words('Uplift of a module', '1', 'Assembly and what else comes on top of the parts.'),
  'fab-grid': words('Grid of a fab', 'gCO2e/kWh', 'Carbon of the electricity that makes chips.'),
  'fab-energy': words('Energy of a fab', 'kWh/cm2', 'Electricity for an area of wafer, by process.'),
  'fab-yield': words('Yield of a fab', '%', 'Share of the dies that work.'),
  'defect-density': words('Defect density', '1/cm2', 'Defects for an area of wafer.'),
  wafer: words('Wafer', 'mm', 'Lengths of a wafer and of the cuts in it.'),
  'memory-area': words('Die area of memory', 'cm2/GB', 'Area of die that a gigabyte takes.'),
  'effective-area': words(
    'Effective die area',
    'cm2/device',
    'Wafer that one working die takes: its area, the edge and the dies that fail.',
  ),
  'memory-dies': words('Memory dies', '1', 'Pieces that the memory of a device is made of.'),
  'board-area': words('Board area', 'cm2/device', 'Printed circuit board of a device.'),
  'casing-mass': words('Mass of a casing', 'kg/device', 'Casing of a card.'),
  'heat-sink-mass': words('Mass of a heat sink', 'kg/device', 'Heat sink of a card.'),
  'device-mass': words('Mass of a device', 'kg/device', 'The whole of it.'),
  'device-adpe': words(
    'Abiotic depletion of a device or part',
    'kgSbeq/device',
    'Minerals and metals used up (ADPe) in making one unit.',
  ),
  'device-primary-energy': words(
    'Primary energy of a device or part',
    'MJ/device',
    'Energy taken from nature in making one unit.',
  ),
  'area-adpe': words('Abiotic depletion of silicon', 'kgSbeq/cm2', 'ADPe of making an area of die.'),
  'area-primary-energy': words(
    'Primary energy of silicon',
    'MJ/cm2',
    'Energy taken from nature for an area of die.',
  ),
  'mass-adpe': words('Abiotic depletion by mass', 'kgSbeq/kg', 'ADPe of a part, by its mass.'),
  'mass-primary-energy': words(
    'Primary energy by mass',
    'MJ/kg',
    'Energy taken from nature for a part, by its mass.',
  ),
  lifetime: words('Lifetime', 'year', 'Years in service.'),
  utilisation: words('Utilisation', '%', 'Share of the lifetime in which a device works for somebody.'),
  'experimentation-multiple': words(
    'Experimentation over the final run',
    '1',
    'Energy, hours or carbon of all experiments of a project, over those of its final run.',
  ),
  flight: words(
    'Flight',
    'kgCO2e/pkm',
    'Carbon of a passenger-kilometre by plane, by length of the leg and class.',
  ),
  'flight-multiplier': words(
    'Non-CO2 multiplier of flights',
    '1',
    'Warming by CO2 and contrails, NOx and water together, over that by CO2 alone.',
  ),
  'flight-uplift': words(
    'Flights with unknown connections',
    '1',
    'Carbon of the connections that people take over that of a direct flight.',
  ),
  'flight-error': words(
    'Error common to all flights',
    '1',
    'One, with the uncertainty of every flight factor: they err together.',
  ),
  routing: words('Way over great circle', '1', 'Length of a railway or road over the straight line.'),
  'ground-limit': words(
    'Shortest flight',
    'km',
    'Great circle below which people go by train, coach or car, or where no journey is counted.',
  ),
  rail: words('Train', 'kgCO2e/pkm', 'Carbon of a passenger-kilometre by rail.'),
  coach: words('Coach and bus', 'kgCO2e/pkm', 'Carbon of a passenger-kilometre by coach or bus.'),
  car: words('Car', 'kgCO2e/vkm', 'Carbon of a kilometre by car, whoever sits in it.'),
  taxi: words('Taxi', 'kgCO2e/pkm', 'Carbon of a passenger-kilometre by taxi.'),
  ferry: words('Ferry', 'kgCO2e/pkm', 'Carbon of a passenger-kilometre by ferry.'),
  hotel: words('Hotel', 'kgCO2e/night', 'Carbon of a room for a night.'),
  meal: words('Meal', 'kgCO2e/meal', 'Carbon of a meal.'),
  virtual: words('Attending online', 'kgCO2e/person-h', 'Carbon of an hour of video for one participant.'),
  spread: words('Spread', '1', 'Geometric standard deviation that is assumed where none is stated.'),
}
