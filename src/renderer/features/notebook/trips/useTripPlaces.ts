import { useEffect, useMemo, useRef, useState } from 'react'
import type { ResolvedText } from '../../../../core/stages/travel/place-words'
import type { TravelActivity, TripPlace } from '../../../../core/stages/travel/schema'
import { placeTexts, unresolvedTexts } from '../../../../core/stages/travel/stops'
import { ask } from '../../../ui/desktop'
import type { ActivityActions } from '../useActivityActions'

const pauseMs = 600

/**
 * Texts of the trips that mean no place yet. What means one place alone is taken once typing pauses, each text only
 * once: after an undo it is asked for like any other.
 */
export function useTripPlaces(activity: TravelActivity, actions: ActivityActions) {
  const { id } = activity
  const [resolved, setResolved] = useState<readonly ResolvedText[]>([])
  const taken = useRef(new Set<string>())
  const latest = useRef(activity)
  latest.current = activity
  const texts = useMemo(() => unresolvedTexts(activity), [activity])
  const key = JSON.stringify(texts)

  useEffect(() => {
    const asked = JSON.parse(key) as string[]
    if (asked.length === 0) {
      setResolved([])
      return
    }
    let current = true
    const timer = setTimeout(() => {
      void ask['places:resolve']({ texts: asked.slice(0, 5000) }).then((answers) => {
        if (!current) return
        const sure = answers.filter(({ text, found }) => found === 'one' && !taken.current.has(text))
        for (const { text } of sure) taken.current.add(text)
        setResolved(answers.filter((answer) => !sure.includes(answer)))
        if (sure.length > 0) {
          keep(
            actions,
            latest.current,
            sure.flatMap(({ text, places }) => places.slice(0, 1).map(({ place }) => ({ ...place, text }))),
          )
        }
      })
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, actions])

  return {
    open: resolved.filter(({ text }) => texts.includes(text)),
    choose: (text: string, place: TripPlace) => keep(actions, activity, [{ ...place, text }]),
    forget: (text: string) => {
      taken.current.add(text)
      actions.editRows(id, 'places', `Place of ${text}`, (places) => {
        const index = places.findIndex((place) => place.text === text)
        if (index >= 0) places.splice(index, 1)
      })
    },
  }
}

/** Adds places, and lets go of those that no row names any more. */
function keep(actions: ActivityActions, activity: TravelActivity, added: readonly TripPlace[]): void {
  const used = new Set(placeTexts(activity).map(({ text }) => text))
  const label = added.length === 1 ? `Place of ${added[0]?.text}` : `${added.length} places of the trips`
  actions.editRows(activity.id, 'places', label, (places) => {
    const kept = places.filter(
      ({ text }) => used.has(text as string) && !added.some((one) => one.text === text),
    )
    places.splice(0, places.length, ...kept, ...added.map((place) => ({ ...place })))
  })
}
