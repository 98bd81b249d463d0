import type { Reply } from '../../../preload/contract'
import { say, sayFailure } from '../../ui/say'
import { sayRefused } from '../../ui/say-refused'

/** Tells how an import went. @returns true where rows changed */
export function packImported(reply: Reply<'factors:import-pack'>): boolean {
  if (!reply.ok) {
    const failure = reply.error
    if (failure.kind === 'refused') sayRefused(failure.fileName, failure.problems)
    else if (failure.kind === 'store') sayFailure('The factors were not imported', failure.failure.message)
    return false
  }
  const { name, added, replaced, unchanged } = reply.value
  const counts = [
    added > 0 && `${rowsWords(added)} added`,
    replaced > 0 && `${rowsWords(replaced)} replaced`,
    unchanged > 0 && `${rowsWords(unchanged)} unchanged`,
  ]
  say(`Imported ${name}`, `${counts.filter(Boolean).join(', ')}.`)
  return true
}

export const rowsWords = (count: number): string =>
  count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`
