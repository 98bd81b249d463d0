import type { Assessment } from '../core/assess/assess'
import { type ExplainedNumber, explainedNumber } from '../core/assess/explained'
import { explainedLatex } from '../core/assess/explained-latex'
import { view } from '../core/assess/view'
import { nearest } from '../core/nearest'
import { pointerOfField } from '../core/project/pointer'
import { type Answer, fine, refused } from './answer'
import { explainText } from './explain-text'
import type { Host } from './host'
import { loadProject, messageLine } from './load-project'
import { numberPaths, slashed } from './number-paths'
import { nameOf } from './read-input'

export interface ExplainOptions {
  readonly form: 'text' | 'json' | 'latex'
}

/** `explain FILE PATH-OF-A-NUMBER`: why a number of the assessment is what it is. */
export async function explainCommand(
  file: string,
  asked: string,
  { form }: ExplainOptions,
  host: Host,
): Promise<Answer> {
  const loaded = await loadProject(file, host)
  if (!loaded.ok) return refused(...loaded.error)
  const assessment = loaded.value
  const path = slashed(asked)
  const explained = explainedNumber(assessment, path)
  if (explained === undefined) {
    return refused(messageLine(file, { pointer: asked, message: notANumber(assessment, path, host.version) }))
  }
  const pointed = withPointers(explained, assessment)
  switch (form) {
    case 'json':
      return fine(`${JSON.stringify(pointed, null, 2)}\n`)
    case 'latex':
      return fine(explainedLatex(pointed))
    case 'text':
      return fine(explainText(pointed, nameOf(file)))
  }
}

/** Inputs and factors with their place in the file. */
function withPointers(explained: ExplainedNumber, { file }: Assessment): ExplainedNumber {
  const pointed = <T extends { readonly path: string }>(entry: T): T => ({
    ...entry,
    path: pointerOfField(file, entry.path),
  })
  return { ...explained, inputs: explained.inputs.map(pointed), factors: explained.factors.map(pointed) }
}

function notANumber(assessment: Assessment, path: string, version: string): string {
  const paths = numberPaths(view(assessment, version))
  const modelled = paths.filter(({ isModelled }) => isModelled).map((known) => known.path)
  if (modelled.every((known) => known.startsWith('hardware/')))
    return 'expected the path of a number, found a project without results yet'
  const near = nearest(path, modelled, 5).join(', ')
  const isEmpty = paths.some((known) => known.path === path)
  const found = isEmpty ? 'a number that this project does not model (null)' : 'no number there'
  return `expected the path of a number, found ${found}; the closest are ${near}`
}
