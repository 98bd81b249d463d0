import { SankeyChart } from 'echarts/charts'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useMemo, useRef } from 'react'
import type { AssessmentView } from '../../../core/assess/view'
import { type FigureTokens, figureTokens } from '../../../core/report/palette'
import { stageSankey } from '../../../core/report/stage-sankey'
import classes from './figures.module.css'

use([SankeyChart, SVGRenderer])

interface Props {
  readonly view: AssessmentView
  readonly width: number
  /** In px; left out, the height that keeps labels apart. */
  readonly height?: number
  readonly tokens?: FigureTokens
  /** Called with a number's path, such as `activities/a1/climateKg`. */
  readonly onPick?: (path: string) => void
}

/** Where the total comes from: lines → stages → total, in proportion. */
export function StageSankey({ view, width, height, tokens = figureTokens.light, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const model = useMemo(() => stageSankey(view, { width, tokens }), [view, width, tokens])
  const drawnHeight = height ?? model.height
  const empty = model.paths.size <= 1

  useEffect(() => {
    if (place.current === null || empty) return
    const chart = init(place.current, null, { renderer: 'svg', width, height: drawnHeight })
    chart.setOption(model.option)
    chart.on('click', ({ dataType, name }) => {
      const path = dataType === 'node' ? model.paths.get(name) : undefined
      if (path !== undefined) onPick?.(path.replace(/#.*/, ''))
    })
    return () => chart.dispose()
  }, [model, width, drawnHeight, empty, onPick])

  if (empty) return null
  return (
    <div
      ref={place}
      className={classes.figure}
      role="img"
      aria-label={model.summary}
      style={{ width, height: drawnHeight }}
    />
  )
}
