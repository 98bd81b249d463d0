/** Rows of one model err together: each row's model by number, from 0. */
export function clustersOf(rows: readonly { readonly modelName: string }[]): readonly number[] {
  const numbers = new Map<string, number>()
  return rows.map(({ modelName }) => {
    const number = numbers.get(modelName) ?? numbers.size
    numbers.set(modelName, number)
    return number
  })
}
