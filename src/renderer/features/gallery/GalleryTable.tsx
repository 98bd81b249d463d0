import { Button } from '@mantine/core'
import type { ClaimView } from '../../../core/assess/claims'
import type { GalleryEntry } from '../../../core/gallery/gallery'
import { claimBases } from '../../../core/project/claim-fields'
import { claimText } from '../../../core/report/claim-text'
import { shownClimate } from '../../../core/units/format'
import { Deviation } from '../../ui/Deviation'
import { UnitText } from '../../ui/formula/UnitText'
import classes from './gallery.module.css'

interface Props {
  readonly entries: readonly GalleryEntry[]
  readonly onCopy: (entry: GalleryEntry) => void
}

const columns = 5

/** A group for each example, a row for each published figure. */
export function GalleryTable({ entries, onCopy }: Props) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col" className={classes.right}>
            Published
          </th>
          <th scope="col" className={classes.right}>
            Computed
          </th>
          <th scope="col" className={classes.right}>
            Deviation
          </th>
          <th scope="col">Basis and source</th>
        </tr>
      </thead>
      {entries.map((entry) => (
        <tbody key={entry.id} data-example={entry.id}>
          <tr className={classes.group}>
            <th scope="rowgroup" colSpan={columns}>
              <div className={classes.head}>
                <span className={classes.name}>{entry.name}</span>
                <span className={classes.family}>{entry.family}</span>
                <Button
                  size="compact-xs"
                  className={classes.copy as string}
                  aria-label={`Open a copy of ${entry.name}`}
                  onClick={() => onCopy(entry)}
                >
                  Open a copy
                </Button>
              </div>
              <div className={classes.unitOf}>{entry.functionalUnit}</div>
            </th>
          </tr>
          {entry.claims.length === 0 ? <NoClaim entry={entry} /> : entry.claims.map(rowsOf)}
        </tbody>
      ))}
    </table>
  )
}

/** The work publishes inputs alone. */
function NoClaim({ entry: { totals } }: { readonly entry: GalleryEntry }) {
  const shown = totals.climateKg === null ? undefined : shownClimate(totals.climateKg)
  return (
    <tr>
      <td className={classes.what}>Total, carbon</td>
      <td className={classes.none} data-label="Published">
        none
      </td>
      <td className={classes.right} data-label="Computed">
        {shown && <Value number={shown.number} unit={shown.unit} />}
      </td>
      <td className={classes.none} data-label="Deviation">
        –
      </td>
      <td className={classes.source}>The work states inputs and publishes no footprint.</td>
    </tr>
  )
}

function rowsOf(claim: ClaimView) {
  const { published, computed, unit, deviation } = claimText(claim)
  return [
    <tr key={claim.id} data-claim={claim.id}>
      <td className={classes.what}>{claim.label}</td>
      <td className={classes.right} data-label="Published">
        <Value number={published} unit={unit} />
      </td>
      <td className={classes.right} data-label="Computed">
        <Value number={computed} unit={unit} />
      </td>
      <td className={classes.right} data-label="Deviation">
        <Deviation claim={claim} text={deviation} />
      </td>
      <td className={classes.source}>
        <span className={classes.basis} title={claimBases[claim.basis]}>
          {claim.basis}
        </span>
        {' · '}
        {[claim.source, claim.locator].filter(Boolean).join(', ')}
      </td>
    </tr>,
    claim.note && (
      <tr key={`${claim.id} note`} className={classes.noteRow}>
        <td colSpan={columns} className={claim.within === false ? classes.reason : classes.note}>
          {claim.note}
        </td>
      </tr>
    ),
  ]
}

function Value({ number, unit }: { readonly number: string; readonly unit: string }) {
  return (
    <>
      {number}{' '}
      <span className={classes.unit}>
        <UnitText unit={unit} />
      </span>
    </>
  )
}
