import { err, ok, type Result } from '../result'
import { describeFound } from './found'
import { parseJson } from './json-text'
import { migrate } from './migrations'
import { formatVersion, ProjectFile } from './project'
import { referenceProblems } from './references'
import { type FileProblem, problemsOf } from './schema-problems'

/** Reads a project from the text of a file, migrating older formats. Nothing of it is trusted before this. */
export function readProject(text: string): Result<ProjectFile, readonly FileProblem[]> {
  const json = parseJson(text, 'a Cradlebook project')
  if (!json.ok) return json
  const current = currentFormat(json.value)
  if (!current.ok) return current

  const parsed = ProjectFile.safeParse(current.value)
  if (!parsed.success) {
    return err(problemsOf(parsed.error, current.value))
  }
  const problems = referenceProblems(parsed.data)
  return problems.length > 0 ? err(problems) : ok(parsed.data)
}

function currentFormat(json: unknown): Result<Record<string, unknown>, readonly FileProblem[]> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return one('', `expected a Cradlebook project, found ${describeFound(json)}`)
  }
  const file = json as Record<string, unknown>
  if (file.format !== 'cradlebook-project') {
    return one('/format', `expected "cradlebook-project", found ${describeFound(file.format)}`)
  }
  const { formatVersion: version } = file
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return one('/formatVersion', `expected a whole number from 1, found ${describeFound(version)}`)
  }
  if (version > formatVersion) {
    return one(
      '/formatVersion',
      `expected at most ${formatVersion}, found ${version}: the file was made by a newer Cradlebook; update this one`,
    )
  }
  return ok(migrate(file, version))
}

const one = (pointer: string, message: string) => err([{ pointer, message }])
