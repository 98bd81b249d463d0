import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { ProjectFile } from '../../../core/project/project'
import { figureTokens } from '../../../core/report/palette'
import { comparisonWarnings, probabilityWords } from '../../../core/uncertainty/comparison-words'
import type { ComparisonView } from '../../../core/uncertainty/uncertainty-view'
import { DifferenceFigure } from '../../ui/figures/DifferenceFigure'
import { Section } from '../../ui/Section'
import { CauseTable } from './CauseTable'
import { ComparedTable } from './ComparedTable'
import classes from './compare.module.css'
import { causeRows, drawWords } from './compare-view'

interface Props {
  readonly view: ComparisonView
  readonly a: ProjectFile
  readonly b: ProjectFile
  readonly onOpenProject: (id: string, path?: string) => void
}

const mostWidth = 640

/** The answer first, then its parts, its causes, and how it was drawn. */
export function ComparisonResult({ view, a, b, onOpenProject }: Props) {
  const tokens = figureTokens[useComputedColorScheme('light')]
  const { ref, width } = useElementSize()
  const causes = causeRows(view, a, b)
  return (
    <div className={classes.result} ref={ref}>
      <p className={classes.answer} data-testid="answer">
        {probabilityWords(view)}
      </p>
      {comparisonWarnings(view).map((warning) => (
        <p key={warning} className={classes.warning}>
          <span aria-hidden="true">○ </span>
          {warning}
        </p>
      ))}
      <Section title="Totals and stages, location-based">
        <ComparedTable view={view} onOpenProject={onOpenProject} />
      </Section>
      {view.stages.length > 1 && view.probabilityEqual < 1 && width > 0 && (
        <Section title="Where they differ: A minus B">
          <DifferenceFigure view={view} width={Math.min(width, mostWidth)} tokens={tokens} />
        </Section>
      )}
      <Section title="What the uncertainty of the difference comes from">
        {causes.length === 0 ? (
          <p className={classes.quiet}>
            Nothing: the difference is the same in every draw. What both rest on cancels out.
          </p>
        ) : (
          <CauseTable rows={causes} onOpenProject={onOpenProject} />
        )}
      </Section>
      <Section title="How it was drawn">
        {drawWords(view).map((words) => (
          <p key={words} className={classes.quiet}>
            {words}
          </p>
        ))}
      </Section>
    </div>
  )
}
