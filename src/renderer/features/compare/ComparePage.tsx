import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import type { ProjectSummary } from '../../../preload/contract'
import { Choice } from '../../ui/Choice'
import { RunProgress } from '../../ui/RunProgress'
import { ComparisonResult } from './ComparisonResult'
import classes from './compare.module.css'
import { type Pair, pairOf, projectOptions, withChoice } from './pair'
import { Refused } from './Refused'
import { useComparison } from './useComparison'

interface Props {
  /** Absent while it is being read. */
  readonly list: readonly ProjectSummary[] | undefined
  readonly pair: Pair
  readonly onPair: (pair: Pair) => void
  readonly onOpenProject: (id: string, path?: string) => void
  readonly onProjects: () => void
}

/** Two projects by paired draws: which emits less, how surely, and why. */
export function ComparePage({ list, pair, onPair, onOpenProject, onProjects }: Props) {
  const { a, b } = pairOf(list ?? [], pair)
  const { comparison, again, stop } = useComparison(a, b)
  const choose = (side: 'a' | 'b') => (id: string) => onPair(withChoice(side, id, { a, b }, pair))
  const options = projectOptions(list ?? [])
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Compare</h1>
      {list !== undefined && list.length < 2 && <TooFew count={list.length} onProjects={onProjects} />}
      {list !== undefined && list.length >= 2 && (
        <>
          <div className={classes.choice}>
            <Choice label="Project A" value={a} options={options} onChange={choose('a')} />
            <Choice label="Project B" value={b} options={options} onChange={choose('b')} />
            <Button
              leftSection={<IconArrowsExchange size={14} />}
              onClick={() => onPair({ a: b, b: a })}
              disabled={a === b}
            >
              Swap
            </Button>
          </div>
          {a === b && (
            <p className={classes.quiet} role="status">
              A and B are the same project, and a project differs from itself by nothing. Choose another one
              for A or B.
            </p>
          )}
          {comparison.state === 'running' && <RunProgress onCancel={stop} />}
          {comparison.state === 'stopped' && (
            <p className={classes.quiet} role="status">
              Stopped before there was a result.{' '}
              <Button size="compact-xs" onClick={again}>
                Compare again
              </Button>
            </p>
          )}
          {comparison.state === 'failed' && (
            <p className={classes.bad} role="alert">
              The projects could not be compared: {comparison.message}{' '}
              <Button size="compact-xs" onClick={again}>
                Try again
              </Button>
            </p>
          )}
          {comparison.state === 'refused' && <Refused {...comparison} onOpenProject={onOpenProject} />}
          {comparison.state === 'shown' && (
            <ComparisonResult
              view={comparison.view}
              a={comparison.a}
              b={comparison.b}
              onOpenProject={onOpenProject}
            />
          )}
        </>
      )}
    </main>
  )
}

function TooFew({ count, onProjects }: { readonly count: number; readonly onProjects: () => void }) {
  return (
    <div className={classes.quiet}>
      <p>
        {count === 0 ? 'There is no project yet' : 'There is one project'}, and comparing takes two. Duplicate
        a project and change the copy, make a new one, or import a *.cradle.json file.
      </p>
      <Button onClick={onProjects}>Go to the projects</Button>
    </div>
  )
}
