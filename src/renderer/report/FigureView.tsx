import type { Figure, ReportDocument } from '../../core/report/document'
import { figureTokens } from '../../core/report/palette'
import { StageBar } from '../ui/figures/StageBar'
import { StageSankey } from '../ui/figures/StageSankey'
import { Runs } from './Runs'

interface Props {
  readonly figure: Figure
  readonly report: ReportDocument
}

/** Text width on both papers, in CSS px: 174 mm. */
const textWidth = 656
const barWidth = 520

export function FigureView({ figure, report }: Props) {
  const { assessment } = report
  return (
    <figure id={figure.id}>
      {figure.drawing === 'stage-bar' ? (
        <StageBar view={assessment} width={barWidth} tokens={figureTokens.print} />
      ) : (
        <StageSankey view={assessment} width={textWidth} tokens={figureTokens.print} />
      )}
      <figcaption>
        <b>{report.labels[figure.id]}.</b> <Runs text={figure.caption} report={report} />
      </figcaption>
    </figure>
  )
}
