import { symbolParts, unitParts } from '../../../core/quantity/symbol'
import type {} from './mathml'

/** `C_emb,share` as MathML: an italic letter, or an upright word such as PUE, with upright subscripts. */
export function MathSymbol({ symbol }: { readonly symbol: string }) {
  const { base, subscripts } = symbolParts(symbol)
  if (subscripts.length === 0) return <mi>{base}</mi>
  return (
    <msub>
      <mi>{base}</mi>
      <mtext>{subscripts.join(', ')}</mtext>
    </msub>
  )
}

/** A unit as MathML, with the 2 of CO₂ set low. */
export function MathUnit({ unit }: { readonly unit: string }) {
  const { before, gas, after } = unitParts(unit)
  if (!gas) return <mtext>{unit}</mtext>
  return (
    <mrow>
      {before && (
        <>
          <mtext>{before}</mtext>
          <mspace width="0.12em" />
        </>
      )}
      <msub>
        <mtext>CO</mtext>
        <mn>2</mn>
      </msub>
      {after && <mtext>{after}</mtext>}
    </mrow>
  )
}
