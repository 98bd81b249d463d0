import { Select } from '@mantine/core'
import { type PedigreeIndicator, pedigreeIndicators } from '../../core/quantity/pedigree'
import { indicatorWords, scoreWords } from '../../core/quantity/pedigree-words'
import type { PedigreeScore } from '../../core/quantity/spread'

type Scores = Readonly<Partial<Record<PedigreeIndicator, PedigreeScore>>>

interface Props {
  readonly label: string
  readonly scores: Scores
  readonly onChange: (scores: Scores) => void
}

const choices: readonly PedigreeScore[] = [1, 2, 3, 4, 5]

/** Five questions about where a number comes from, each answered in words from best to worst. */
export function PedigreeFields({ label, scores, onChange }: Props) {
  return pedigreeIndicators.map((indicator) => (
    <Select
      key={indicator}
      label={indicatorWords[indicator]}
      aria-label={`${label}: ${indicatorWords[indicator]}`}
      placeholder="needed"
      allowDeselect={false}
      data={choices.map((score) => ({
        value: String(score),
        label: `${score}  ${scoreWords[indicator][score]}`,
      }))}
      value={scores[indicator] === undefined ? null : String(scores[indicator])}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
      onChange={(score) =>
        score !== null && onChange({ ...scores, [indicator]: Number(score) as PedigreeScore })
      }
    />
  ))
}
