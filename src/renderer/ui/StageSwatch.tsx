import { useComputedColorScheme } from '@mantine/core'
import { stageColours } from '../../core/report/palette'
import type { StageName } from '../../core/stages/stages'

/** The stage's colour, the same as in every chart. */
export function StageSwatch({ stage }: { readonly stage: StageName }) {
  const scheme = useComputedColorScheme('light')
  return (
    <span
      aria-hidden="true"
      style={{
        width: 9,
        height: 9,
        flex: 'none',
        alignSelf: 'center',
        background: stageColours[scheme][stage],
      }}
    />
  )
}
