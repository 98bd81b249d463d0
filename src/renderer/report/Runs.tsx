import { Fragment } from 'react'
import type { ReportDocument, Run, Text } from '../../core/report/document'
import { QuantitySymbol } from '../ui/formula/QuantitySymbol'
import { UnitText } from '../ui/formula/UnitText'

interface Props {
  readonly text: Text
  readonly report: Pick<ReportDocument, 'labels'>
}

/** Running text. */
export function Runs({ text, report }: Props) {
  if (typeof text === 'string') return <Words text={text} />
  // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
  return text.map((run, index) => <RunView key={index} run={run} report={report} />)
}

function RunView({ run, report }: { readonly run: Run; readonly report: Props['report'] }) {
  if (typeof run === 'string') return <Words text={run} />
  switch (run.run) {
    case 'given':
      return (
        <bdi className="given">
          <Words text={run.text} />
        </bdi>
      )
    case 'amount':
      return (
        <span className="amount">
          {run.number} <UnitText unit={run.unit} />
        </span>
      )
    case 'strong':
      return (
        <strong>
          <Runs text={run.text} report={report} />
        </strong>
      )
    case 'quiet':
      return (
        <span className="quiet">
          <Runs text={run.text} report={report} />
        </span>
      )
    case 'symbol':
      return <QuantitySymbol symbol={run.symbol} />
    case 'link':
      return <a href={`#${run.to}`}>{run.text ?? report.labels[run.to]}</a>
    case 'cite':
      return <a href={`#${run.to}`}>[{run.number}]</a>
    case 'doubt':
      return (
        <span className="doubt" title="fallback or unchecked factor">
          ○
        </span>
      )
  }
}

/** Plain words, with the numbers of CO₂, CH₄ and N₂O set low. */
function Words({ text }: { readonly text: string }) {
  if (!/CO2|CH4|N2O/.test(text)) return text
  return text.split(/((?:kg|g|t)?CO2e?|CH4|N2O)/).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
    <Fragment key={index}>{gas(piece)}</Fragment>
  ))
}

const lowered: Readonly<Record<string, readonly [string, string, string]>> = {
  CH4: ['CH', '4', ''],
  N2O: ['N', '2', 'O'],
}

function gas(piece: string) {
  if (piece.includes('CO2')) return <UnitText unit={piece} />
  const parts = lowered[piece]
  if (parts === undefined) return piece
  const [before, low, after] = parts
  return (
    <>
      {before}
      <span className="gas">{low}</span>
      {after}
    </>
  )
}
