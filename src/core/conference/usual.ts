/** What page and command line ask where nobody states it: what-ifs, in no total. */
export const usualQuestions = {
  /** Online, each, where somebody takes part from home: three days of eight hours. */
  onlineHours: 24,
  /** The what-if of trains; as far as a list of trips tries them. */
  railBelowKm: 800,
  /** The farthest who stay at home. */
  remotePercent: 10,
  /** Shares of the farthest that studies of inequality state: AGU 2019 names 17 and 36 %. */
  farthestPercents: [10, 17, 36, 50],
} as const
