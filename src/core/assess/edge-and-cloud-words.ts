import { chance } from '../uncertainty/comparison-words'
import type { Interval } from '../uncertainty/uncertainty-view'
import { plainNumber, significant } from '../units/format'
import { shownInterval } from '../units/interval'
import { fromCanonical } from '../units/unit'
import { upperFirst } from '../words'
import type { EdgeAndCloudView } from './edge-and-cloud-view'

/** Which is lower: `A request is lower at the edge: 0.0123 gCO₂e against 0.400 g in “Cloud”, 0.0308 times as much.` */
export function answerWords(of: EdgeAndCloudView): string {
  const { lower, edgeGPerRequest, cloudGPerRequest, cloudTitle, ratio } = of
  const there = `“${cloudTitle}” in the cloud`
  if (lower === 'neither')
    return `A request emits the same at the edge and as one of ${there}: ${grams(edgeGPerRequest)}.`
  const against = `${grams(edgeGPerRequest)} against ${grams(cloudGPerRequest)} as one of ${there}`
  return lower === 'edge'
    ? `A request is lower at the edge: ${against}, ${significant(ratio)} times as much.`
    : `A request is lower in the cloud: at the edge ${against}, ${significant(ratio)} times as much.`
}

/** From the draws of the difference. */
export function probabilityOfEdge(difference: Interval | undefined): string | undefined {
  if (difference?.belowZero === undefined) return undefined
  const range = shownInterval(difference, 'gCO2e/request')
  const width = range ? ` Edge less cloud: ${range.range} g (90 % of the draws).` : ''
  return `P(edge < cloud) = ${chance(difference.belowZero)}, in paired draws: a grid, a model or a row that both rest on is drawn once.${width}`
}

/** Under which grid, under which use; what else the comparison says or leaves open. */
export function breakEvenWords(of: EdgeAndCloudView): readonly string[] {
  return [gridWords(of), wordsOfUse(of), aloneWords(of), repaidWords(of)].filter(
    (words) => words !== undefined,
  )
}

/** What makes the comparison say less than it seems to. */
export function doubtWords(of: EdgeAndCloudView): readonly string[] {
  const { otherRequests, otherBoundary, isChosen, cloudTitle } = of
  return [
    ...(otherBoundary.length > 0
      ? [`The two are not counted alike. ${otherBoundary.map(sentence).join(' ')}`]
      : []),
    ...(otherRequests.length > 0
      ? [`The two do not answer the same requests. ${otherRequests.map(sentence).join(' ')}`]
      : []),
    ...(isChosen
      ? []
      : [`None of the project’s services was chosen: “${cloudTitle}” is the first that is predicted.`]),
  ]
}

function gridWords(of: EdgeAndCloudView): string {
  const { edgeIsLower, breakEvenGridGPerKWh, gridGPerKWh, isOneGrid, useHPerDay } = of
  const use = useHPerDay === null ? '' : `With the chip at work ${hours(useHPerDay)} of the day as stated, `
  const today = `today’s has ${significant(gridGPerKWh)}`
  const which =
    breakEvenGridGPerKWh === null
      ? `the edge is lower ${edgeIsLower}`
      : breakEvenGridGPerKWh <= dirtiestGPerKWh
        ? `the edge is lower on grids ${edgeIsLower} ${significant(breakEvenGridGPerKWh)} g/kWh; ${today}`
        : `the edge is lower on ${edgeIsLower === 'below' ? 'every' : 'no'} grid that there is (${edgeIsLower} ${significant(breakEvenGridGPerKWh)} g/kWh); ${today}`
  const moved = isOneGrid ? '. Both draw from one site, so its grid moves both' : ''
  return `${upperFirst(`${use}${which}`)}${moved}.`
}

function wordsOfUse(of: EdgeAndCloudView): string {
  const { useHPerDay, breakEvenUseHPerDay, secondsPerRequest } = of
  if (useHPerDay === null)
    return 'The making of the chip is not counted here, so its use changes nothing of this.'
  if (breakEvenUseHPerDay === null || breakEvenUseHPerDay >= hoursOfDay)
    return 'On today’s grid no use of the chip makes the edge lower.'
  const requests = requestsIn(breakEvenUseHPerDay, secondsPerRequest)
  return `On today’s grid the edge is lower where the chip works more than ${hours(breakEvenUseHPerDay)} of the day, for anybody and anything: ${requests} requests a day, were they all that it does.`
}

function aloneWords(of: EdgeAndCloudView): string | undefined {
  const { isLowerAlone, requestsPerDay, requestsUseHPerDay } = of
  if (isLowerAlone === null) return undefined
  const alone = `These ${short(requestsPerDay)} requests a day keep it at work for ${hours(requestsUseHPerDay)}`
  if (requestsUseHPerDay > hoursOfDay) return `${alone} a day: more than one device can.`
  return `${alone}: were they all that it does, the ${isLowerAlone ? 'edge' : 'cloud'} would be lower.`
}

function repaidWords({ repaidRequests }: EdgeAndCloudView): string | undefined {
  return repaidRequests === null
    ? undefined
    : `A chip made for these requests alone is repaid by ${significant(repaidRequests)} of them.`
}

/** `12.3 s`, `24 min`, `2.4 h`. */
export function hours(of: number): string {
  const seconds = fromCanonical(of, 's')
  const minutes = seconds / secondsOfMinute
  if (minutes >= minutesOfHour) return `${short(of)} h`
  return minutes >= 1 ? `${short(minutes)} min` : `${short(seconds)} s`
}

/** How many requests take so many hours. */
export const requestsIn = (useHPerDay: number, secondsPerRequest: number): string =>
  significant(fromCanonical(useHPerDay, 's') / secondsPerRequest, 2)

const short = (value: number): string => plainNumber(Number(value.toPrecision(2)))
const grams = (value: number): string => `${significant(value)} g`
const sentence = (words: string): string => `${upperFirst(words)}.`

const hoursOfDay = 24
/** No grid of the catalog emits more. */
const dirtiestGPerKWh = 2000
const minutesOfHour = 60
const secondsOfMinute = 60
