import { isPaper, type Paper } from '../core/report/paper'

/** How the app was started: with a window, or to print one report and end. */
export type Launch =
  | { readonly mode: 'window' }
  | { readonly mode: 'report'; readonly file: string; readonly pdf: string; readonly paper: Paper }
  | { readonly mode: 'mistake'; readonly message: string }

/** Reads the command line. */
export function readLaunch(argv: readonly string[]): Launch {
  const file = optionValue(argv, '--report')
  const pdf = optionValue(argv, '--pdf')
  const paper = optionValue(argv, '--paper')
  if (file === undefined && pdf === undefined) return { mode: 'window' }
  if (file === null || file === undefined)
    return mistake('--report: expected a project file after it, found nothing')
  if (pdf === null || pdf === undefined)
    return mistake('--pdf: expected the name of the PDF to write, found nothing')
  if (paper !== undefined && !isPaper(paper)) {
    return mistake(`--paper: expected A4 or Letter, found ${paper ?? 'nothing'}`)
  }
  return { mode: 'report', file, pdf, paper: paper ?? 'A4' }
}

const mistake = (message: string): Launch => ({ mode: 'mistake', message })

/** `undefined` without the option, `null` for an option without its value. */
function optionValue(argv: readonly string[], option: string): string | null | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${option}=`))
  if (joined !== undefined) return joined.slice(option.length + 1) || null
  const at = argv.indexOf(option)
  if (at < 0) return undefined
  const value = argv[at + 1]
  return value === undefined || value.startsWith('--') ? null : value
}
