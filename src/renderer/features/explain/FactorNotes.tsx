import type { ExplainedFactor } from '../../../core/assess/explained'
import { checkWords } from '../../../core/factors/check-words'
import { isDoubtful } from '../../../core/factors/factor'
import { upperFirst } from '../../../core/words'
import { QuantitySymbol } from '../../ui/formula/QuantitySymbol'
import { ValueText } from '../../ui/ValueText'
import classes from './explain.module.css'
import { AssumedWords, SpreadNote } from './SpreadNote'

interface Props {
  readonly factors: readonly ExplainedFactor[]
  readonly onField: (path: string) => void
}

/** Factors with their citation, and how each matched what was asked. */
export function FactorNotes({ factors, onField }: Props) {
  return (
    <>
      <h3 className={classes.heading}>Factors</h3>
      <ul className={classes.list}>
        {factors.map((factor) => {
          return (
            <li key={`${factor.id} ${factor.path}`} className={classes.factor}>
              <div className={classes.pair}>
                <button type="button" className={classes.link} onClick={() => onField(factor.path)}>
                  {isDoubtful(factor) && <span title="A fallback or an unchecked factor">○ </span>}
                  <QuantitySymbol symbol={factor.symbol} /> {factor.name}
                </button>
                <span className={classes.amount}>
                  <ValueText value={factor.value} unit={factor.unit} />
                </span>
              </div>
              <dl className={classes.facts}>
                <dt>Match</dt>
                <dd>
                  {factor.matchWords}
                  {factor.asked && `, asked for ${factor.asked}`}
                </dd>
                <dt>Spread</dt>
                <dd>
                  <SpreadNote {...factor} />
                </dd>
                {factor.mismatch && (
                  <>
                    <dt>Stands in</dt>
                    <dd>
                      {upperFirst(factor.mismatch.words)} on top, for {factor.asked ?? 'another'}:{' '}
                      <AssumedWords row={factor.mismatch.from} />
                    </dd>
                  </>
                )}
                <dt>Basis</dt>
                <dd>
                  {factor.basis}; {factor.region}, {factor.year}
                </dd>
                <dt>Source</dt>
                <dd>{factor.reference}</dd>
                <dt>Where in it</dt>
                <dd>{factor.locator}</dd>
                <dt>Checked</dt>
                <dd>{checkWords[factor.checked]}</dd>
                <dt>Licence</dt>
                <dd>{factor.licence}</dd>
                {factor.note && (
                  <>
                    <dt>Note</dt>
                    <dd>{factor.note}</dd>
                  </>
                )}
                <dt>Row</dt>
                <dd>{factor.id}</dd>
              </dl>
            </li>
          )
        })}
      </ul>
    </>
  )
}
