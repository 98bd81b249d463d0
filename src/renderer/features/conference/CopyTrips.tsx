import { Button } from '@mantine/core'
import { asTrips } from '../../../core/conference/as-trips'
import type { ConferenceView } from '../../../core/conference/view'
import { ask } from '../../ui/desktop'
import { say, sayFailure } from '../../ui/say'

interface Props {
  readonly view: ConferenceView
  readonly nightsEach: number | undefined
}

/** The way from here into a project: its stage Travel takes the copied rows. */
export function CopyTrips({ view, nightsEach }: Props) {
  const text = asTrips(view, nightsEach)
  if (text === undefined) return null
  const copy = async () => {
    try {
      await ask['clipboard:write']({ text })
      say('Trips copied', 'Paste them into the trips of a travel activity.')
    } catch (error) {
      sayFailure('Not copied', error)
    }
  }
  return (
    <Button size="compact-xs" onClick={() => void copy()}>
      Copy as trips
    </Button>
  )
}
