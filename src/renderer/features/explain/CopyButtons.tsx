import { Button } from '@mantine/core'
import type { ExplainedNumber } from '../../../core/assess/explained'
import { explainedLatex } from '../../../core/assess/explained-latex'
import { explainedText } from '../../../core/assess/explained-text'
import type { Interval } from '../../../core/uncertainty/uncertainty-view'
import { ask } from '../../ui/desktop'
import { say, sayFailure } from '../../ui/say'
import classes from './explain.module.css'

interface Props {
  readonly number: ExplainedNumber
  readonly interval: Interval | undefined
}

/** The explanation to put into a paper or a letter. */
export function CopyButtons({ number, interval }: Props) {
  return (
    <div className={classes.copy}>
      <Button size="compact-xs" onClick={() => copied('LaTeX', explainedLatex(number))}>
        Copy as LaTeX
      </Button>
      <Button
        size="compact-xs"
        onClick={() =>
          copied('Text', `${explainedText(number, { ...(interval && { interval }) }).join('\n')}\n`)
        }
      >
        Copy as text
      </Button>
    </div>
  )
}

async function copied(what: string, text: string): Promise<void> {
  try {
    await ask['clipboard:write']({ text })
    say(`${what} copied`)
  } catch (error) {
    sayFailure('Not copied', error)
  }
}
