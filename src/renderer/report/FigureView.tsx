import { causeLabel } from '../../core/report/cause-label'
import type { Figure, ReportDocument } from '../../core/report/document'
import { figureTokens } from '../../core/report/palette'
import { BreakEven } from '../ui/figures/BreakEven'
import { StageBar } from '../ui/figures/StageBar'
import { StageSankey } from '../ui/figures/StageSankey'
import { Tornado } from '../ui/figures/Tornado'
import { TripMapFigure } from '../ui/figures/TripMapFigure'
import { Runs } from './Runs'

interface Props {
  readonly figure: Figure
  readonly report: ReportDocument
}

/** Text width on both papers, in CSS px: 174 mm. */
const textWidth = 656
const barWidth = 520

export function FigureView({ figure, report }: Props) {
  return (
    <figure id={figure.id}>
      <Drawing figure={figure} report={report} />
      <figcaption>
        <b>{report.labels[figure.id]}.</b> <Runs text={figure.caption} report={report} />
      </figcaption>
    </figure>
  )
}

function Drawing({ figure, report: { assessment, uncertainty, project } }: Props) {
  const tokens = figureTokens.print
  switch (figure.drawing) {
    case 'break-even': {
      const found = assessment.activities.find(({ id }) => id === figure.of)?.edgeAndCloud
      return found ? <BreakEven view={found} width={barWidth} tokens={tokens} /> : null
    }
    case 'stage-bar':
      return (
        <StageBar
          view={assessment}
          width={barWidth}
          tokens={tokens}
          {...(uncertainty && { intervals: uncertainty.intervals })}
        />
      )
    case 'trip-map':
      return <TripMapFigure routes={figure.routes} width={textWidth} tokens={tokens} />
    case 'stage-sankey':
      return <StageSankey view={assessment} width={textWidth} tokens={tokens} />
    case 'tornado':
      return (
        uncertainty && (
          <Tornado
            causes={uncertainty.causes}
            drawn={uncertainty.drawn}
            totalKg={assessment.totals.climateKg ?? 0}
            labelOf={(cause) => causeLabel(project, cause)}
            what="the total"
            width={textWidth}
            tokens={tokens}
          />
        )
      )
  }
}
