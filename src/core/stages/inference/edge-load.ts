import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { plainNumber, significant } from '../../units/format'
import { fromCanonical, toCanonical } from '../../units/unit'
import type { Load } from './load'
import { placeOf, type Reader } from './reader'

/** Says where the requests do not fit one device, or not the use of the chip that is stated. */
export function warnOfEdgeLoad(
  { activity, context }: Reader,
  { perDayAtEnd }: Load,
  time: Quantity<'device-time-per-request'>,
  duty: Quantity<'share'> | undefined,
): void {
  const perDay = numberOf(perDayAtEnd)
  const hours = fromCanonical(perDay * toCanonical(numberOf(time), 'device-s/request'), 'h')
  const share = fromCanonical(hours / toCanonical(1, 'day'), '%')
  const asked = `${plainNumber(Math.round(perDay))} requests a day keep a chip at work for ${significant(hours)} h`
  if (share > 100) {
    context.warn({
      code: 'implausible',
      path: placeOf({ activity, context }, 'requestsPerDay'),
      message: `${asked} of the day: one device cannot answer them, ${Math.ceil(share / 100)} can`,
    })
  } else if (duty && share > numberOf(duty)) {
    context.warn({
      code: 'implausible',
      path: placeOf({ activity, context }, 'dutyPercent'),
      message: `${asked} of the day, ${significant(share)} % of its life: more than the ${significant(numberOf(duty))} % that are stated for all that it does, unless several devices answer`,
    })
  }
}
