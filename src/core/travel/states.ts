import { folded } from './fold'

/** States and provinces by whose names people tell cities apart: `Cambridge, Massachusetts`. ISO 3166-2. */
const names: Readonly<Record<string, string>> = {
  US: 'AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming',
  CA: 'AB Alberta;BC British Columbia;MB Manitoba;NB New Brunswick;NL Newfoundland and Labrador;NS Nova Scotia;NT Northwest Territories;NU Nunavut;ON Ontario;PE Prince Edward Island;QC Québec;SK Saskatchewan;YT Yukon',
}

/** Countries whose states are told by name or code. */
export const statesOf: ReadonlySet<string> = new Set(Object.keys(names))

const codes = new Map(
  Object.values(names)
    .flatMap((list) => list.split(';'))
    .map((entry) => [folded(entry.slice(3)), entry.slice(0, 2)]),
)

/** `MA` for `Massachusetts`, `MA` and `M.A.`; a code as it stands where it is none that is known. */
export const stateCode = (text: string): string =>
  codes.get(folded(text)) ?? text.replaceAll('.', '').toUpperCase()

/** Whether a text can be the state of a city: a code of two or three letters, or a name. */
export const isState = (text: string): boolean =>
  /^[A-Z]{2,3}$/.test(text.replaceAll('.', '')) || codes.has(folded(text))
