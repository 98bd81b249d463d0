import { readPack } from '../core/factors/factor-pack'
import { looksLikePack } from '../core/factors/looks-like-pack'
import { numberOf } from '../core/quantity/evaluate'
import { shownClimate } from '../core/units/format'
import { type Answer, fine, refused } from './answer'
import type { Host } from './host'
import { assessedText, messageLine, readText, warningLine } from './load-project'

/** `validate FILE`: one line when an assessment can be made, or a pack of factors taken in; else every problem. */
export async function validateCommand(file: string, host: Host): Promise<Answer> {
  const text = await readText(file, host)
  if (!text.ok) return refused(...text.error)
  return looksLikePack(text.value)
    ? validatePack(file, text.value, host)
    : validateProject(file, text.value, host)
}

function validatePack(file: string, text: string, host: Host): Answer {
  const pack = readPack(text, host.catalog())
  if (!pack.ok) return refused(...pack.error.map((problem) => messageLine(file, problem)))
  const { name, factors } = pack.value
  const count = factors.length === 1 ? '1 factor' : `${factors.length} factors`
  return fine(`${messageLine(file, { pointer: '', message: `valid, factor pack “${name}”, ${count}` })}\n`)
}

function validateProject(file: string, text: string, host: Host): Answer {
  const loaded = assessedText(file, text, host)
  if (!loaded.ok) return refused(...loaded.error)
  const assessment = loaded.value
  const { activities, totals, warnings } = assessment

  const count = activities.length === 1 ? '1 activity' : `${activities.length} activities`
  const total = totals.climate && shownClimate(numberOf(totals.climate))
  const sum = total ? `total ${total.number} ${total.unit}` : 'no total yet'
  const line = messageLine(file, { pointer: '', message: `valid, ${count}, ${sum}` })
  return fine(
    `${line}\n`,
    warnings.map((warning) => warningLine(file, assessment, warning)),
  )
}
