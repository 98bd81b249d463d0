import type { z } from 'zod'
import { describeFound, foundAt } from './found'

/** Something wrong with a file: where (a JSON pointer), what was expected and what was found. */
export interface FileProblem {
  readonly pointer: string
  readonly message: string
}

/** What a schema refused, in the project's words. */
export const problemsOf = (error: z.ZodError, file: unknown): readonly FileProblem[] =>
  shortened(error.issues.flatMap((issue) => issueProblems(issue, file)))

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

type Issue = z.core.$ZodIssue

/** A zod issue in the project's words. Of a union, the branch that came closest speaks. */
function issueProblems(
  issue: Issue,
  file: unknown,
  above: readonly PropertyKey[] = [],
): readonly FileProblem[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union') {
    const branch = closest(issue.errors)
    if (branch) return branch.flatMap((inner) => issueProblems(inner, file, path))
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

/** The branch whose outer type fits, with the fewest complaints about its own keys, then about what they hold. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some(isWrongOuterType))
  const aboutKeys = (issues: readonly Issue[]) => issues.filter(({ path }) => path.length <= 1).length
  return fitting.toSorted((a, b) => aboutKeys(a) - aboutKeys(b) || a.length - b.length)[0]
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
