/** ISO 14040/44 goal and scope: what is asked, for the form and for the schema. */
export const goalFields = {
  functionalUnit: {
    title: 'Functional unit',
    description:
      'What the footprint is of, and how much of it: “one trained model of 176 billion parameters”.',
  },
  intendedUse: { title: 'Intended use', description: 'Why the assessment is made, and for whom.' },
  boundary: {
    title: 'System boundary',
    description: 'Which processes are counted, from where to where (cradle-to-gate, use, end of life).',
  },
  exclusions: { title: 'Exclusions', description: 'What is left out, one a line, each with its reason.' },
} as const
