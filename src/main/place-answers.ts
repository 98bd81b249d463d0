import { placeWords, resolvedText } from '../core/stages/travel/place-words'
import type { Places } from '../core/travel/places'
import type {
  EstimationQuestion,
  EstimationReplies,
  EstimationRequests,
  PlaceQuestion,
} from './estimation-messages'

export const isOfPlaces = (question: EstimationQuestion): question is PlaceQuestion =>
  question === 'find-places' || question === 'resolve-places'

/** Answers of what may wait for the list of places. */
export function answerPlaces<Q extends PlaceQuestion>(
  places: Places,
  question: Q,
  request: EstimationRequests[Q],
): EstimationReplies[Q] {
  const answered =
    question === 'find-places'
      ? places
          .search((request as EstimationRequests['find-places']).text)
          .map((place) => placeWords(place, places))
      : (request as EstimationRequests['resolve-places']).texts.map((text) => resolvedText(text, places))
  return answered as unknown as EstimationReplies[Q]
}
