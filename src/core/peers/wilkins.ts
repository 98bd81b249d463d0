/**
 * Wilkins, Keshav and Mortier 2024, as published: joules of a request on A100 40 GB with HF Transformers, unbatched,
 * a₀·t_in + a₁·t_out + a₂·t_in·t_out. The negative a₀ makes a long prompt with no answer cost less than nothing.
 * For comparison only.
 */
export const wilkinsModels = {
  'Llama-2 7B': [-3.89, 31.52, 4.27e-2],
  'Llama-2 13B': [-6.79, 56.01, 7.29e-2],
  'Llama-2 70B': [-12.03, 414.82, 0.315],
  'Mistral 7B': [-3.12, 31.69, 3.53e-2],
  'Mixtral 8x7B': [-8.48, 105.54, 9.86e-2],
  'Falcon 7B': [-8.81, 41.28, 8.91e-2],
  'Falcon 40B': [-20.76, 197.37, 0.235],
} as const

export function wilkinsJoules(
  model: keyof typeof wilkinsModels,
  inputTokens: number,
  outputTokens: number,
): number {
  const [a0, a1, a2] = wilkinsModels[model]
  return a0 * inputTokens + a1 * outputTokens + a2 * inputTokens * outputTokens
}
