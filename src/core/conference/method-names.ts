/** Rules by which a journey's length becomes carbon. */
export const methods = {
  desnz: 'DESNZ, factors of a year, with non-CO2 and fuel supply',
  myclimate: 'myclimate 2019',
  ges: 'ADEME bands as GES 1point5 has them',
  impactco2: 'ADEME Impact CO2 2026',
  sigplan: 'SIGPLAN, DEFRA 2016 × 1.891',
  klower: 'Klöwer et al. 2020 (AGU 2019): 0.06, 0.20, 0.25, 0.30 kg/km',
  'klower-egu': 'Klöwer 2019 (EGU 2019): rail below 700 km, 0.20, 0.25 kg/km',
} as const
export type Method = keyof typeof methods

export const methodNames = Object.keys(methods) as readonly Method[]
export const isMethod = (text: string): text is Method => Object.hasOwn(methods, text)
