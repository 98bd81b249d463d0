import type { Compared, ComparisonView, Interval } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownClimate } from '../../../core/units/format'
import { shownDifference } from '../../../core/units/shown-difference'
import { UnitText } from '../../ui/formula/UnitText'
import { IntervalText } from '../../ui/IntervalText'
import { StageSwatch } from '../../ui/StageSwatch'
import classes from './compare.module.css'
import { type ComparedRow, comparedRows } from './compare-view'

interface Props {
  readonly view: ComparisonView
  readonly onOpenProject: (id: string) => void
}

/** Both projects and their difference, by stage and in all; intervals from the 5th to the 95th percentile. */
export function ComparedTable({ view, onOpenProject }: Props) {
  const rows = comparedRows(view)
  return (
    <div className={classes.wide}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Stage</span>
            </th>
            <Head side="A" project={view.a} onOpen={onOpenProject} />
            <Head side="B" project={view.b} onOpen={onOpenProject} />
            <th scope="col" className={classes.right}>
              A − B
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, -1).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
        <tfoot>
          {rows.slice(-1).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tfoot>
      </table>
    </div>
  )
}

interface HeadProps {
  readonly side: string
  readonly project: Compared
  readonly onOpen: (id: string) => void
}

function Head({ side, project, onOpen }: HeadProps) {
  return (
    <th scope="col" className={classes.right}>
      {side}:{' '}
      <button type="button" className={classes.link} onClick={() => onOpen(project.id)}>
        {project.name}
      </button>
    </th>
  )
}

function Row({ row }: { readonly row: ComparedRow }) {
  const { label, stage, a, b, difference } = row
  return (
    <tr data-row={row.key}>
      <th scope="row">
        <span className={classes.label}>
          {stage && <StageSwatch stage={stage} />}
          {label}
        </span>
      </th>
      <Climate interval={a} />
      <Climate interval={b} />
      <Difference interval={difference} />
    </tr>
  )
}

function Climate({ interval }: { readonly interval: Interval | null }) {
  if (interval === null) return <td className={`${classes.right} ${classes.quiet}`}>not modelled</td>
  const { number, unit } = shownClimate(interval.point)
  return (
    <td className={classes.right} title={`${plainNumber(interval.point)} kgCO2e`}>
      <NumberText number={number} unit={unit} />
      <div>
        <IntervalText interval={interval} unit="kgCO2e" beside={interval.point} />
      </div>
    </td>
  )
}

function Difference({ interval }: { readonly interval: Interval }) {
  const { number, unit, range } = shownDifference(interval)
  return (
    <td className={classes.right} title={`${plainNumber(interval.point)} kgCO2e`}>
      <NumberText number={number} unit={unit} />
      <div>
        <span className={classes.range}>{range}</span>
      </div>
    </td>
  )
}

function NumberText({ number, unit }: { readonly number: string; readonly unit: string }) {
  return (
    <>
      {number}{' '}
      <span className={classes.unit}>
        <UnitText unit={unit} />
      </span>
    </>
  )
}
