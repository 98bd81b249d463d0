import type { Derivation, NumberedEquation, ReportDocument } from '../../core/report/document'
import { Formula } from '../ui/formula/Formula'
import { Runs } from './Runs'

interface Props {
  readonly derivation: Derivation
  readonly report: ReportDocument
}

/** Numbered equations, and below them what the symbols stand for. */
export function DerivationView({ derivation, report }: Props) {
  const { equations, where } = derivation
  return (
    <div className="derivation">
      {equations.map((equation) => (
        <EquationView key={equation.id} equation={equation} />
      ))}
      {where.length > 0 && (
        <p className="where">
          where{' '}
          {where.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
            <span key={index}>
              {index > 0 && '; '}
              <Runs text={text} report={report} />
            </span>
          ))}
          .
        </p>
      )}
    </div>
  )
}

function EquationView({ equation }: { readonly equation: NumberedEquation }) {
  const { id, number, name, methodology, also, step, setting } = equation
  const names = [...also, step.symbol]
  return (
    <div className="equation" id={id}>
      <div className="name">
        <bdi className="given">{name}</bdi> <span className="quiet">{methodology}</span>
      </div>
      <div className="formula">
        {setting === 'full' ? (
          <>
            <Formula left={names} formula={step.inSymbols} />
            <Formula formula={step.inNumbers} equals result={step} />
          </>
        ) : (
          <Formula left={names} formula={step.inSymbols} result={step} />
        )}
      </div>
      <div className="number">({number})</div>
    </div>
  )
}
