/** Parts around the processor of a device at hand. Every constant is the caller's: a row of the catalog or an entry. */
export interface Peripherals {
  readonly display?: { readonly baseW: number; readonly fullW: number; readonly brightness: number }
  readonly memory?: {
    readonly refreshWPerGB: number
    readonly GB: number
    readonly joulesPerBit: number
    readonly bits: number
  }
  readonly radio?: {
    readonly idleW: number
    readonly joulesPerByte: number
    readonly bytes: number
    readonly tailJ: number
  }
  readonly storage?: { readonly idleW: number; readonly joulesPerByte: number; readonly bytes: number }
  readonly hostW?: number
  /** Of charger and of battery, above 0 up to 1, multiplied. */
  readonly supplyEfficiency: number
}

export interface PeripheralEnergy {
  readonly displayJ: number
  readonly memoryJ: number
  readonly radioJ: number
  readonly storageJ: number
  readonly hostJ: number
  /** Drawn from the grid: parts and processor, over the efficiency of charger and battery. */
  readonly gridJ: number
}

/** I22: each part by its power over time and its energy for each bit or byte; losses of supply last. resources/methodology/inference.md */
export function peripheralEnergy(of: Peripherals, seconds: number, processorJ: number): PeripheralEnergy {
  const { display, memory, radio, storage, hostW = 0, supplyEfficiency } = of
  const displayJ = display ? (display.baseW + display.fullW * display.brightness) * seconds : 0
  const memoryJ = memory ? memory.refreshWPerGB * memory.GB * seconds + memory.joulesPerBit * memory.bits : 0
  const radioJ = radio ? radio.idleW * seconds + radio.joulesPerByte * radio.bytes + radio.tailJ : 0
  const storageJ = storage ? storage.idleW * seconds + storage.joulesPerByte * storage.bytes : 0
  const hostJ = hostW * seconds
  const parts = displayJ + memoryJ + radioJ + storageJ + hostJ
  return { displayJ, memoryJ, radioJ, storageJ, hostJ, gridJ: (parts + processorJ) / supplyEfficiency }
}
