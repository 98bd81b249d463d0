import type { Section, Text } from './document'
import type { Gathered } from './gather'
import { titleOf } from './inputs'
import { otherImpacts } from './other-impacts'
import { given, quiet } from './text'

/** ISO 14044, goal and scope: in the words of the project. */
export function goalSection({ file, view }: Gathered): Section {
  const { functionalUnit, intendedUse, boundary, exclusions } = file.goal
  const outside = file.activities.filter((activity) => activity.boundary === 'outside')
  return {
    id: 'goal',
    heading: '1 Goal and scope',
    blocks: [
      {
        block: 'facts',
        facts: [
          { term: 'Functional unit', text: stated(functionalUnit) },
          { term: 'Intended use', text: stated(intendedUse) },
          { term: 'System boundary', text: stated(boundary) },
          {
            term: 'Exclusions',
            text: exclusions.some((line) => line.trim())
              ? oneOrList(exclusions.filter((line) => line.trim()).map(words))
              : missing,
          },
          ...(outside.length > 0
            ? [
                {
                  term: 'Reported beside the total',
                  text: oneOrList(outside.map((activity) => words(titleOf(activity)))),
                },
              ]
            : []),
          {
            term: 'Impacts',
            text: `Climate change, in kg of CO2 equivalent, location-based; energy at the server (before PUE) and at the facility’s meter (after PUE).${whereModelled(otherImpacts(view))} No other impact is modelled, which does not mean that it is nil.`,
          },
        ],
      },
    ],
  }
}

const whereModelled = (others: string): string => others && ` Where an activity models it: ${others}.`

const oneOrList = (texts: readonly Text[]) => (texts.length === 1 && texts[0] ? texts[0] : texts)
const missing: Text = [quiet('not stated')]
const words = (text: string): Text => [given(text.trim())]
const stated = (text: string): Text => (text.trim() === '' ? missing : words(text))
