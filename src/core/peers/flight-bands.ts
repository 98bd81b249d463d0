/** A rate for legs up to a length. */
interface Band {
  /** Whether it still belongs is the tool’s own rule. */
  readonly toKm: number
  readonly kgPerKm: number
}

const rateOf = (bands: readonly Band[], isWithin: (km: number, toKm: number) => boolean, km: number) =>
  (bands.find(({ toKm }) => isWithin(km, toKm)) as Band).kgPerKm

const below = (km: number, toKm: number): boolean => km < toKm
const upTo = (km: number, toKm: number): boolean => km <= toKm

/** ADEME in GES 1point5, November 2024: contrails and fuel supply included; no classes. kgCO2e one way. */
export const ges1point5Flight = (km: number): number =>
  km *
  rateOf(
    [
      { toKm: 1000, kgPerKm: 0.2586 },
      { toKm: 3500, kgPerKm: 0.1875 },
      { toKm: Number.POSITIVE_INFINITY, kgPerKm: 0.152 },
    ],
    upTo,
    km,
  )

/** ADEME Impact CO2, July 2026: aircraft, fuel with its supply, contrails; no classes. kgCO2e one way. */
export const impactCo2Flight = (km: number): number =>
  km *
  rateOf(
    [
      { toKm: 1000, kgPerKm: 0.224_572 },
      { toKm: 2000, kgPerKm: 0.184_661 },
      { toKm: 5000, kgPerKm: 0.166_794 },
      { toKm: Number.POSITIVE_INFINITY, kgPerKm: 0.177_894 },
    ],
    upTo,
    km,
  )

/** Klöwer et al. 2020 for AGU 2019: economy, below 400 km by rail, bus or car. kgCO2e one way. */
export const klowerTrip = (km: number): number =>
  km *
  rateOf(
    [
      { toKm: 400, kgPerKm: 0.06 },
      { toKm: 1500, kgPerKm: 0.2 },
      { toKm: 8000, kgPerKm: 0.25 },
      { toKm: Number.POSITIVE_INFINITY, kgPerKm: 0.3 },
    ],
    below,
    km,
  )

/** Klöwer 2019 for EGU 2019: rail below 700 km. kgCO2e one way. */
export const klowerEguTrip = (km: number): number =>
  km *
  rateOf(
    [
      { toKm: 700, kgPerKm: 0.03 },
      { toKm: 1500, kgPerKm: 0.2 },
      { toKm: Number.POSITIVE_INFINITY, kgPerKm: 0.25 },
    ],
    below,
    km,
  )

/** SIGPLAN's analysis of ACM meetings: DEFRA 2016 without radiative forcing × 1.891. kgCO2e one way. */
export const sigplanFlight = (km: number): number =>
  1.891 *
  km *
  rateOf(
    [
      { toKm: 785, kgPerKm: 0.147_35 },
      { toKm: 3700, kgPerKm: 0.087_28 },
      { toKm: Number.POSITIVE_INFINITY, kgPerKm: 0.077_61 },
    ],
    below,
    km,
  )
