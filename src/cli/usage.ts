export const usage = `Cradlebook: life-cycle assessment of machine-learning work, offline.

Usage: cradlebook COMMAND

  assess FILE                      the assessment as JSON
         [--interval]              with the 90 % interval of every climate figure
  uncertainty FILE                 every number's distribution and its causes, as JSON
  compare A B                      two projects by paired draws, as JSON
  explain FILE PATH                why a number of the assessment is what it is
         [--json | --latex]
  validate FILE                    check a project file, or a pack of factors
  trips FILE.csv                   carbon of a list of trips, as JSON
         [--year Y|date] [--bands distance|official] [--class C] [--ticket T] [--mode M]
         [--multiplier X] [--rail-below KM] [--online-hours H] [--skip-unplaced]
  conference FILE.csv              carbon of a conference's attendees, as JSON
         [--list origins|authors] [--venue PLACE|LAT,LON] [--method M]
         [--class C] [--year Y] [--multiplier X]
         [--candidates FILE.csv [--hubs K]] [--farthest P,P] [--remote-farthest P]
         [--remote-beyond KM] [--rail-below KM] [--ground-below KM] [--local-below KM]
         [--virtual-people N] [--virtual-hours H] [--nights N] [--hotel-country CC]
         [--meals N] [--access-km KM] [--venue-kwh KWH] [--venue-kg KG]
         [--city-t-per-day T]
  factors search TEXT              rows of the factor catalog, best match first, as JSON
         [--family F] [--region R] [--year Y] [--limit N]
  factors show ID                  a row with its source, range and relatives, as JSON
  gallery                          published footprints against what is computed, as JSON
  schema                           JSON Schema of a project file
  predict-inference FILE.csv       the rows of a table of models and devices, with the
                                   energy of a token and of a request
  report FILE --pdf OUT            the report as PDF
         [--paper A4|Letter]

  --help, --version

FILE is a project (*.cradle.json), or - for stdin.
PATH is the place of a number in what assess prints: totals.climateKg,
activities/ID/climateKg, activities/ID/lines/0/climateKg.

uncertainty, compare and assess --interval take [--draws N] [--seed S]. Without N they
draw until the p95 of the total is stable. The same seed gives the same bytes.

trips reads columns in any order: from, to, via, by (plane, train, coach, car, taxi,
ferry, online, stay), class, ticket, travellers, distance, occupants, date, back, nights,
nights in, meals, online, trip; a travel agency's names for them too. A place that is not
one place is told with its lines and candidates, and never guessed.

conference reads columns in any order: city, state, country, region, n (count, people,
participants), fraction (of n), lat, lon, dist (km one way; used where there is no venue)
or round trip km. --list authors: one person a row, Name, Institution, City, Country.
Methods: desnz, myclimate, ges, impactco2, sigplan, klower (AGU 2019), klower-egu (EGU
2019). Below 400 km people go by train; klower-egu: 700 km; myclimate counts no journey
below 100 km and sigplan flies everybody, as their studies do; --ground-below states
another distance. The best choice of up to 6 hubs is exact.

Results go to stdout, everything else to stderr. Exit code 0: fine. 1: the work failed.
2: bad usage or bad input, one line each: FILE: /json/pointer: expected, found.
`
