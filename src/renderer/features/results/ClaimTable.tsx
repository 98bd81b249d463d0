import { memo } from 'react'
import type { ClaimView } from '../../../core/assess/claims'
import type { AssessmentView } from '../../../core/assess/view'
import { claimBases } from '../../../core/project/claim-fields'
import { claimText } from '../../../core/report/claim-text'
import { plainNumber } from '../../../core/units/format'
import { units } from '../../../core/units/unit'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { Deviation } from '../../ui/Deviation'
import { UnitText } from '../../ui/formula/UnitText'
import claimClasses from './claims.module.css'
import classes from './results.module.css'

interface Props {
  readonly claims: AssessmentView['claims']
  readonly onExplain: (path: string) => void
}

/** Published against computed: figures of other works beside this project's own. */
export const ClaimTable = memo(({ claims, onExplain }: Props) => {
  if (claims.length === 0) return null
  return (
    <table className={classes.table} data-testid="claims">
      <caption className={claimClasses.caption}>Published against computed</caption>
      <thead>
        <tr>
          <th scope="col">Published</th>
          <th scope="col" className={classes.right}>
            Computed
          </th>
          <th scope="col" className={classes.right}>
            Deviation
          </th>
        </tr>
      </thead>
      {claims.map((claim) => (
        <Claim key={claim.id} claim={claim} onExplain={onExplain} />
      ))}
    </table>
  )
})

function Claim({ claim, onExplain }: { readonly claim: ClaimView; readonly onExplain: Props['onExplain'] }) {
  const { published, computed, unit, deviation } = claimText(claim)
  const source = [claim.source, claim.locator].filter(Boolean).join(', ')
  return (
    <tbody>
      <tr className={claimClasses.head}>
        <th scope="rowgroup" colSpan={3} title={`${source} (${claim.basis}: ${claimBases[claim.basis]})`}>
          {claim.label}
        </th>
      </tr>
      <tr>
        <td title={source}>
          {published}{' '}
          <span className={classes.quiet}>
            <UnitText unit={unit} />
          </span>
        </td>
        <td className={classes.right}>
          {claim.computed === null ? (
            <span className={classes.quiet}>
              {claim.basis === 'cited fact' ? claim.basis : 'no number there'}
            </span>
          ) : (
            <ClickableNumber
              shown={{ number: computed, unit }}
              title={`${plainNumber(claim.computed)} ${units[claim.unit].symbol}`}
              label={claim.label}
              onClick={() => onExplain(claim.what)}
            />
          )}
        </td>
        <td className={classes.right}>
          <Deviation claim={claim} text={deviation} />
        </td>
      </tr>
      {claim.within === false && claim.note && (
        <tr>
          <td colSpan={3} className={claimClasses.note}>
            {claim.note}
          </td>
        </tr>
      )}
    </tbody>
  )
}
