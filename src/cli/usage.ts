export const usage = `Cradlebook: life-cycle assessment of machine-learning work, offline.

Usage: cradlebook COMMAND

  assess FILE                      the assessment as JSON
  explain FILE PATH [--json]       why a number of the assessment is what it is
  validate FILE                    check a project file
  schema                           JSON Schema of a project file
  report FILE --pdf OUT            the report as PDF
         [--paper A4|Letter]

  --help, --version

FILE is a project (*.cradle.json), or - for stdin.
PATH is the place of a number in what assess prints: totals.climateKg,
activities/ID/climateKg, activities/ID/lines/0/climateKg.

Results go to stdout, everything else to stderr. Exit code 0: fine. 1: the work failed.
2: bad usage or bad input, one line each: FILE: /json/pointer: expected, found.
`
