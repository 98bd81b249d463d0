import { lazy, Suspense, useState } from 'react'
import type { ProjectFile } from '../../../../core/project/project'
import type { Instead } from '../../../../core/stages/travel/instead'
import { plainNumber, shownClimate } from '../../../../core/units/format'
import { shownInterval } from '../../../../core/units/interval'
import { UnitText } from '../../../ui/formula/UnitText'
import classes from './trips.module.css'
import { useTripsBeside } from './useTripsBeside'

/** The coastlines are read when a map is first drawn. */
const TripMap = lazy(async () => ({ default: (await import('./TripMap')).TripMap }))

interface Props {
  readonly project: ProjectFile
  readonly activityId: string
}

/** A map of the trips, and what they could have been instead. Asked for when unfolded. */
export function TripsBeside({ project, activityId }: Props) {
  const [open, setOpen] = useState(false)
  const beside = useTripsBeside(open ? project : undefined, activityId)
  return (
    <details className={classes.beside} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>Map of the trips, and what could be instead</summary>
      {beside && (
        <>
          {beside.routes.length > 0 && (
            <Suspense fallback={<p className={classes.quiet}>Drawing the map.</p>}>
              <TripMap routes={beside.routes} />
            </Suspense>
          )}
          {beside.instead.length > 0 && <InsteadTable instead={beside.instead} />}
        </>
      )}
    </details>
  )
}

function InsteadTable({ instead }: { readonly instead: readonly Instead[] }) {
  return (
    <div className={classes.wide}>
      <table className={classes.table} aria-label="What the trips could be instead">
        <thead>
          <tr>
            <th scope="col">Instead</th>
            <th scope="col" className={classes.right}>
              Trips
            </th>
            <th scope="col" className={classes.right}>
              Then
            </th>
            <th scope="col" className={classes.right}>
              Saved
            </th>
            <th scope="col" className={classes.right}>
              5–95 %
            </th>
            <th scope="col" className={classes.right}>
              M = 1 to M = 3
            </th>
          </tr>
        </thead>
        <tbody>
          {instead.map(({ id, label, trips, climateKg, savedKg, interval, savedLowKg, savedHighKg }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className={classes.right}>{trips === 0 ? 'none' : trips}</td>
              {trips === 0 ? (
                <td colSpan={4} className={classes.quiet}>
                  no trip of this kind
                </td>
              ) : (
                <>
                  <Kg value={climateKg} />
                  <Kg value={savedKg} />
                  <td className={classes.right}>
                    {interval ? <Range point={savedKg} low={interval.p5} high={interval.p95} /> : '–'}
                  </td>
                  <td className={classes.right}>
                    <Range point={savedKg} low={savedLowKg} high={savedHighKg} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.quiet}>
        Each is the whole list assessed anew with that one change; they do not add up. Nothing here is in any
        total. 5–95 %: both lists by the same draws, so that what they share cancels. M is the multiplier for
        non-CO2 effects: a saving with none of them, and with three times the CO2.
      </p>
    </div>
  )
}

const Kg = ({ value }: { readonly value: number }) => (
  <td className={classes.right} title={`${plainNumber(value)} kgCO2e`}>
    <Amount value={value} />
  </td>
)

interface RangeProps {
  readonly point: number
  readonly low: number
  readonly high: number
}

/** `0.9 – 1.8 t`, in the unit of the number that it is about. */
function Range({ point, low, high }: RangeProps) {
  const shown = shownInterval({ point, p5: low, p95: high }, 'kgCO2e')
  if (shown === undefined) return <>–</>
  return (
    <>
      {shown.range} <UnitText unit={shown.unit} />
    </>
  )
}

function Amount({ value }: { readonly value: number }) {
  const { number, unit } = shownClimate(value)
  return (
    <>
      {number} <UnitText unit={unit} />
    </>
  )
}
