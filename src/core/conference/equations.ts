/** Where the methodology explains each part of what is said about a conference: resources/methodology/conference.md. */
export const explainedBy = {
  journey: { equation: 'C1' },
  journeys: { equation: 'C2' },
  lorenz: { equation: 'C3' },
  gini: { equation: 'C4' },
  farthest: { equation: 'C5' },
  nearestHub: { equation: 'C6' },
  bestHubs: { equation: 'C7' },
  worstRegion: { equation: 'C8' },
  remote: { equation: 'C9' },
  everySecond: { equation: 'C10' },
  federated: { equation: 'C11' },
  pareto: { equation: 'C12' },
} as const
