import type { z } from 'zod'
import { err, ok, type Result } from '../result'
import { describeFound, foundAt } from './found'
import { jsonFault, placeInText } from './json-place'
import { migrate } from './migrations'
import { formatVersion, ProjectFile } from './project'
import { referenceProblems } from './references'

/** Something wrong with a file: where (a JSON pointer), what was expected and what was found. */
export interface FileProblem {
  readonly pointer: string
  readonly message: string
}

/** Larger than any project made by hand or by import; a file above it is something else. */
export const maximumFileBytes = 20_000_000

/** Reads a project from the text of a file, migrating older formats. Nothing of it is trusted before this. */
export function readProject(text: string): Result<ProjectFile, readonly FileProblem[]> {
  const json = parseJson(text)
  if (!json.ok) return json
  const current = currentFormat(json.value)
  if (!current.ok) return current

  const parsed = ProjectFile.safeParse(current.value)
  if (!parsed.success) {
    return err(shortened(parsed.error.issues.flatMap((issue) => problemsOf(issue, current.value))))
  }
  const problems = referenceProblems(parsed.data)
  return problems.length > 0 ? err(problems) : ok(parsed.data)
}

/** More than anybody mends by hand; the count says that there are more. */
const maximumProblems = 1000

function shortened(problems: readonly FileProblem[]): readonly FileProblem[] {
  const more = problems.length - maximumProblems
  if (more <= 0) return problems
  return [
    ...problems.slice(0, maximumProblems),
    { pointer: '', message: `expected a project, found ${more} more problems` },
  ]
}

function parseJson(text: string): Result<unknown, readonly FileProblem[]> {
  if (text.length > maximumFileBytes) {
    const size = Math.ceil(text.length / 1e6)
    return one('', `expected a project file of at most ${maximumFileBytes / 1e6} MB, found ${size} MB`)
  }
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return one('', 'expected a Cradlebook project, found an empty file')
  try {
    return ok(JSON.parse(json))
  } catch {
    return one('', `expected JSON, found a syntax error${syntaxError(json)}`)
  }
}

function syntaxError(json: string): string {
  const fault = jsonFault(json)
  if (fault === undefined) return ''
  const place = placeInText(json, fault.index)
  if (fault.index === json.length) return ` in ${place}: the text ends too early`
  return ` in ${place}: ${fault.expected} should be there`
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

type Issue = z.core.$ZodIssue

/** A zod issue in the project's words. Of a union, the branch that came closest speaks. */
function problemsOf(issue: Issue, file: unknown, above: readonly PropertyKey[] = []): readonly FileProblem[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union') {
    const branch = closest(issue.errors)
    if (branch) return branch.flatMap((inner) => problemsOf(inner, file, path))
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...path, key]),
      message: `expected no such key (it is unknown, or belongs to another stage), found ${describeFound(foundAt(file, [...path, key]))}`,
    }))
  }
  const message = issue.message.startsWith('expected') ? issue.message : sentence(issue)
  return [{ pointer: pointerOf(path), message: `${message}, found ${describeFound(foundAt(file, path))}` }]
}

/** The branch whose outer type fits, with the fewest complaints. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some(isWrongOuterType))
  return fitting.toSorted((a, b) => a.length - b.length)[0]
}

const isWrongOuterType = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.path.length === 0

/** Zod's own sentence, turned to begin with what was expected. */
function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected === 'int' ? 'a whole number' : `a value of type ${issue.expected}`}`
    case 'invalid_value':
      return `expected ${oneOf(issue.values)}`
    case 'too_small':
      return `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${counted(issue.origin)}`
    case 'too_big':
      return `expected ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${counted(issue.origin)}`
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? `expected ${oneOf(issue.options)}`
        : 'expected one of the known forms'
    default:
      return `expected a valid value (${issue.message})`
  }
}

const oneOf = (values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : String(value))).join(' or ')

function counted(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries' : ''
}

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
