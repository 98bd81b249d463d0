import type { ReactNode } from 'react'
import { checkWords } from '../../../core/factors/check-words'
import { familyWords } from '../../../core/factors/family-words'
import { plainNumber } from '../../../core/units/format'
import { units } from '../../../core/units/unit'
import { upperFirst } from '../../../core/words'
import type { ShownFactor } from '../../../preload/contract'
import { UnitText } from '../../ui/formula/UnitText'
import classes from './detail.module.css'
import { rangeText } from './factor-text'

interface Props {
  readonly factor: ShownFactor
  /** Absent where the region is a code of the user's own. */
  readonly regionName: string | undefined
}

/** What a row says, term by term. */
export function FactorFacts({ factor: { row, reference }, regionName }: Props) {
  const { low, high, gsd, subject, region, year, basis, checked, locator, licence, note, since, until } = row
  const range = rangeText(row)
  const unit = <UnitText unit={units[row.unit].symbol} />
  return (
    <dl className={classes.facts}>
      <Fact term="Range">
        {range === '' && 'Not stated: the field assumes one'}
        {range === 'exact' && 'Exact'}
        {range !== '' && range !== 'exact' && (
          <>
            {range} {unit}
            {gsd === undefined ? '' : `; 95 % interval, geometric standard deviation ${plainNumber(gsd)}`}
          </>
        )}
      </Fact>
      {gsd !== undefined && low !== undefined && high !== undefined && (
        <Fact term="Low to high">
          {plainNumber(low)} – {plainNumber(high)} {unit}
        </Fact>
      )}
      <Fact term="Region, year">
        {regionName === undefined || region === 'world' ? region : `${regionName} (${region})`}, {year}
      </Fact>
      <Fact term="Counts">{familyWords[row.family].help}</Fact>
      <Fact term="Basis">{upperFirst(basis)}</Fact>
      {subject && <Fact term="Subject">{subject}</Fact>}
      <Fact term="Checked">
        {checked === 'unverified' && '○ '}
        {upperFirst(checkWords[checked])}
      </Fact>
      <Fact term="Source">{reference}</Fact>
      <Fact term="Where in it">{upperFirst(locator)}</Fact>
      <Fact term="Licence">{licence}</Fact>
      {note && <Fact term="Note">{note}</Fact>}
      {since && <Fact term="Since">catalog {since}</Fact>}
      {until && <Fact term="Until">catalog {until}: another row replaced it</Fact>}
    </dl>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
