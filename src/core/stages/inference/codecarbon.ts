/** Cells of a table, as text. */
type Cells = readonly (readonly string[])[]

/** Columns of a run of our own table, in the order in which the cells below are written. */
const ours = ['run', 'ended', 'hours', 'energyKWh', 'pueInside', 'reportedKg', 'tool'] as const

/** Of the others these say what was measured and where; they go into the note of the row. */
const kept = [
  ...['task_name', 'project_name', 'cpu_energy', 'gpu_energy', 'ram_energy', 'water_consumed'],
  ...['cpu_model', 'gpu_count', 'gpu_model', 'tracking_mode'],
  ...['country_name', 'region', 'cloud_provider', 'cloud_region'],
] as const

const repaired = 'cells moved back in their columns'
const flushed = 'rows of this run in the file'

/**
 * The emissions.csv of CodeCarbon, of any version, as rows of our table; anything else comes back as it is. Columns go by
 * name. Energy has held the PUE since 2.2.3. Lines keep their number: one that does not count is left blank, and one
 * that cannot be read has a cell that says so, which the table then refuses.
 */
export function codeCarbonRows(cells: Cells): Cells {
  const first = cells.findIndex((line) => line.some((cell) => cell.trim() !== ''))
  const heading = cells[first]?.map((cell) => cell.trim()) ?? []
  if (!['energy_consumed', 'emissions', 'duration'].every((name) => heading.includes(name))) return cells
  const patterns = emptyColumns(cells.slice(first + 1).filter((line) => line.length === heading.length))
  const read = cells.map((line, index): Run | undefined => {
    if (index <= first || line.every((cell) => cell.trim() === '')) return undefined
    return runOf(line, heading, patterns)
  })
  const longest = longestOfRun(read)
  const counted = read.map((run, line) => {
    const same = run?.id === undefined ? undefined : longest.get(run.id)
    if (run === undefined || (same !== undefined && same.line !== line)) return undefined
    return {
      ...run,
      more: [...run.more, run.isRepaired ? 'yes' : '', same && same.rows > 1 ? `${same.rows}` : ''],
    }
  })
  const names = [...kept, repaired, flushed]
  const used = [...names.keys()].filter((column) => counted.some((run) => run?.more[column]))
  return cells.map((_, index) => {
    if (index === first) return [...ours, ...used.map((column) => names[column] ?? '')]
    const run = counted[index]
    return run === undefined ? [] : [...run.cells, ...used.map((column) => run.more[column] ?? '')]
  })
}

interface Run {
  /** Nothing where rows of one id add up: tasks of a run. */
  readonly id: string | undefined
  readonly seconds: number
  /** Of our columns. */
  readonly cells: readonly string[]
  /** Of those that are kept beside them. */
  readonly more: readonly string[]
  readonly isRepaired: boolean
}

function runOf(line: readonly string[], heading: readonly string[], patterns: Patterns): Run {
  const whole = line.length === heading.length ? line : realigned(line, heading, patterns)
  const at = (name: string): string => whole?.[heading.indexOf(name)]?.trim() ?? ''
  if (whole === undefined) {
    const fault = `${line.length} cells for ${heading.length} headings`
    return { id: undefined, seconds: 0, cells: ['', '', '', fault], more: [], isRepaired: false }
  }
  const seconds = at('duration')
  const id = at('run_id') || at('experiment_id')
  return {
    id: at('task_name') === '' && id !== '' ? id : undefined,
    seconds: Number(seconds),
    cells: [
      ...[id, at('timestamp'), hoursOf(seconds), at('energy_consumed'), pueOf(heading, at), at('emissions')],
      `CodeCarbon ${at('codecarbon_version')}`.trim(),
    ],
    more: kept.map(at),
    isRepaired: whole !== line,
  }
}

const hoursOf = (seconds: string): string =>
  seconds === '' || Number.isNaN(Number(seconds)) ? seconds : String(Number(seconds) / 3600)

/** The PUE in the energy: none before 2.2.3; after that as stated, and unknown where the file leaves it out. */
function pueOf(heading: readonly string[], at: (name: string) => string): string {
  if (heading.includes('pue')) return at('pue')
  const version = at('codecarbon_version').split('.')
  const [major = 0, minor = 0, patch = 0] = version.map((part) => Number.parseInt(part, 10) || 0)
  const isBefore = major < 2 || (major === 2 && (minor < 2 || (minor === 2 && patch < 3)))
  return isBefore ? '1' : ''
}

/** Rows of one run are running totals: the longest, and how many there were. */
function longestOfRun(runs: readonly (Run | undefined)[]) {
  const longest = new Map<string, { line: number; seconds: number; rows: number }>()
  runs.forEach((run, line) => {
    if (run?.id === undefined) return
    const known = longest.get(run.id)
    const rows = (known?.rows ?? 0) + 1
    if (known === undefined || run.seconds >= known.seconds)
      longest.set(run.id, { line, seconds: run.seconds, rows })
    else longest.set(run.id, { ...known, rows })
  })
  return longest
}

/**
 * 3.3.0 drops some or all empty cells of the rows that it appends, so that the others move left. They are put back where
 * a whole row of the file is empty, if every cell then has its form; nothing where no way does, or more than one.
 */
function realigned(
  line: readonly string[],
  heading: readonly string[],
  patterns: Patterns,
): readonly string[] | undefined {
  const ways = new Map<string, readonly string[]>()
  for (const empty of patterns) {
    for (const dropped of choices(empty, heading.length - line.length)) {
      let next = 0
      const cells = heading.map((_, column) => (dropped.has(column) ? '' : (line[next++]?.trim() ?? '')))
      const fits = heading.every(
        (name, column) =>
          hasForm(name, cells[column] ?? '') && (cells[column] !== '' || empty.includes(column)),
      )
      if (fits) ways.set(JSON.stringify(cells), cells)
    }
    if (ways.size > 1) return undefined
  }
  return [...ways.values()][0]
}

/** Columns that whole rows of the file leave empty, each set of them once. */
type Patterns = readonly (readonly number[])[]

function emptyColumns(full: Cells): Patterns {
  const patterns = full.map((line) => [...line.keys()].filter((column) => line[column]?.trim() === ''))
  const once = new Map(patterns.map((pattern) => [pattern.join(), pattern]))
  return [...once.values()].filter(({ length }) => length <= mostEmpty)
}

/** With more empty columns than these there are too many ways to try. */
const mostEmpty = 12

/** Every way to take so many of some columns. */
function choices(columns: readonly number[], count: number): readonly ReadonlySet<number>[] {
  if (count === 0) return [new Set()]
  const [first, ...rest] = columns
  if (first === undefined || count < 0 || count > columns.length) return []
  return [...choices(rest, count - 1).map((taken) => new Set([first, ...taken])), ...choices(rest, count)]
}

const forms: Readonly<Record<string, RegExp>> = {
  timestamp: /^\d{4}-\d{2}-\d{2}T/,
  country_iso_code: /^([A-Z]{3})?$/,
  codecarbon_version: /^(\d+\.\d+.*)?$/,
  tracking_mode: /^(machine|process)?$/,
  on_cloud: /^[YN]?$/,
}
const numeric = /^(duration|emissions|emissions_rate|pue|wue|.*_energy|.*_power|energy_consumed)$/

const hasForm = (name: string, cell: string): boolean =>
  (forms[name]?.test(cell) ?? true) && (!numeric.test(name) || cell === '' || Number.isFinite(Number(cell)))
