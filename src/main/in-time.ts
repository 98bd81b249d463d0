/** Waits for something, but not for ever. @returns true where it came in time */
export async function inTime(work: Promise<unknown>, patienceMs: number): Promise<boolean> {
  let limit: NodeJS.Timeout | undefined
  const patience = new Promise<false>((resolve) => {
    limit = setTimeout(() => resolve(false), patienceMs)
  })
  try {
    return await Promise.race([work.then(() => true), patience])
  } finally {
    clearTimeout(limit)
  }
}
