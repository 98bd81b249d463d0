import { SankeyChart } from 'echarts/charts'
import { type EChartsType, init, use } from 'echarts/core'
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

/** Where the total comes from: lines → stages → total, in proportion. Says the same in words to who does not see it. */
export function StageSankey({ view, width, height, tokens = figureTokens.light, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const model = useMemo(() => stageSankey(view, { width, tokens }), [view, width, tokens])
  const drawnHeight = height ?? model.height
  const empty = model.paths.size === 0

  useEffect(() => {
    if (place.current === null || empty) return
    chart.current = init(place.current, null, { renderer: 'svg' })
    return () => chart.current?.dispose()
  }, [empty])

  useEffect(() => {
    if (chart.current === null || empty) return
    chart.current.resize({ width, height: drawnHeight })
    chart.current.setOption(model.option, { notMerge: true })
  }, [model, width, drawnHeight, empty])

  useEffect(() => {
    if (chart.current === null || onPick === undefined || empty) return
    const pick = ({ dataType, name }: { readonly dataType?: string; readonly name: string }) => {
      const path = dataType === 'node' ? model.paths.get(name) : undefined
      if (path !== undefined) onPick(path)
    }
    const drawn = chart.current
    drawn.on('click', pick)
    return () => {
      drawn.off('click', pick)
    }
  }, [model, onPick, empty])

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
