import { percent, shownClimate, shownEnergy } from '../units/format'
import { shownInterval } from '../units/interval'
import { lowerFirst } from '../words'
import type { Paragraph, Text } from './document'
import { stageRows } from './figure-rows'
import type { Gathered } from './gather'
import { amount, doubt, flat, given, listed, paragraph, strong } from './text'

/** A functional unit longer than this stands alone before the sentence with the result. */
const longestInSentence = 260

/** What the footprint is of, how large it is and what it is made of, in a few sentences. */
export function abstractOf(gathered: Gathered): readonly Paragraph[] {
  const { file, view } = gathered
  const unit = file.goal.functionalUnit.trim()
  const { climateKg } = view.totals
  if (climateKg === null) {
    const none = paragraph('No activity gives a result yet, so there is no footprint to report.')
    return unit ? [paragraph(strong('Functional unit. '), given(unit)), none] : [none]
  }
  const mark: Text = gathered.doubtful('totals/climateKg') ? [doubt] : ''
  const headline = flat([strong([amount(shownClimate(climateKg))]), mark, intervalOf(gathered)])
  const rest = flat([sharesOf(gathered), energyOf(gathered), outsideOf(gathered)])
  if (unit === '') return [paragraph(headline, '. The functional unit is not stated. ', rest)]
  if (unit.length <= longestInSentence && !unit.includes('\n')) {
    return [paragraph(headline, ' for ', given(lowerFirst(unit.replace(/\.$/, ''))), '. ', rest)]
  }
  return [paragraph(strong('Functional unit. '), given(unit)), paragraph(headline, '. ', rest)]
}

/** ` (90 % interval 38 to 73 tCO2e)` */
function intervalOf({ uncertainty }: Gathered): Text {
  const total = uncertainty?.intervals['totals/climateKg']
  const shown = total && shownInterval(total, 'kgCO2e')
  if (shown === undefined) return ''
  return flat([` (90 % interval ${shown.low} to `, amount({ number: shown.high, unit: shown.unit }), ')'])
}

function sharesOf({ view }: Gathered): Text {
  const rows = stageRows(view)
  const [first, ...others] = rows
  if (first === undefined) return ''
  if (others.length === 0) return `All of it comes from ${first.label.toLowerCase()}. `
  const shares = [
    `${first.label} carries ${percent(first.share)} of it`,
    ...others.map((row) => `${row.label.toLowerCase()} ${percent(row.share)}`),
  ]
  return flat([listed(shares), '. '])
}

function energyOf({ view: { totals } }: Gathered): Text {
  const { itEnergyKWh, siteEnergyKWh } = totals
  if (siteEnergyKWh === null) return 'No energy is modelled. '
  const after = amount(shownEnergy(siteEnergyKWh))
  if (itEnergyKWh === null) return flat(['Energy at the facility’s meter is ', after, '. '])
  return flat([
    'Energy is ',
    amount(shownEnergy(itEnergyKWh)),
    ' at the server and ',
    after,
    ' at the facility’s meter. ',
  ])
}

function outsideOf({ view: { outside } }: Gathered): Text {
  if (outside.climateKg === null) return ''
  return flat([
    amount(shownClimate(outside.climateKg)),
    ' lies outside the system boundary and is not in the total. ',
  ])
}
