import type { PedigreeIndicator } from './pedigree'
import type { PedigreeScore } from './spread'

/** What an indicator of data quality asks. */
export const indicatorWords: Readonly<Record<PedigreeIndicator, string>> = {
  reliability: 'How was it found out?',
  completeness: 'How much of the whole does it cover?',
  temporal: 'From when is it?',
  geographical: 'From where is it?',
  technological: 'Is it the same technology?',
}

/** What each score says, from 1 (best) to 5. */
export const scoreWords: Readonly<Record<PedigreeIndicator, Readonly<Record<PedigreeScore, string>>>> = {
  reliability: {
    1: 'measured, and somebody checked it',
    2: 'measured but unchecked, or estimated and checked',
    3: 'partly an unchecked estimate',
    4: 'an estimate by somebody who knows the field',
    5: 'a guess',
  },
  completeness: {
    1: 'all machines or sites, over long enough',
    2: 'more than half of them, over long enough',
    3: 'a few of them, or most but for a short time',
    4: 'a single one, or a few for a short time',
    5: 'not known, or a few for a very short time',
  },
  temporal: {
    1: 'less than 3 years away',
    2: 'less than 6 years away',
    3: 'less than 10 years away',
    4: 'less than 15 years away',
    5: 'not known, or older',
  },
  geographical: {
    1: 'this very place',
    2: 'a larger area that includes this place',
    3: 'another place that is much alike',
    4: 'another place that is somewhat alike',
    5: 'not known, or a quite different place',
  },
  technological: {
    1: 'this very equipment',
    2: 'the same model, elsewhere',
    3: 'the same purpose, another technology',
    4: 'something related',
    5: 'something related in a laboratory, or of another technology',
  },
}
