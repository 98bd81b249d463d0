import type { KeyboardEvent } from 'react'
import type { Region } from '../../../core/factors/regions'
import { FactorDetail } from './FactorDetail'
import classes from './factors.module.css'
import { OwnFactorForm } from './OwnFactorForm'
import type { Side } from './useSide'

interface Props {
  readonly side: Side
  readonly regions: readonly Region[]
  readonly onOpenProject: (id: string, path: string | undefined) => void
  readonly onLeave: () => void
}

/** Beside the table, or below it where the window is narrow. */
export function FactorSide({ side, regions, onOpenProject, onLeave }: Props) {
  const { shown } = side
  if (shown.kind === 'nothing') return null
  const close = () => {
    side.close()
    onLeave()
  }
  if (shown.kind === 'form') {
    return (
      <aside className={classes.side} aria-label="Own factor">
        <OwnFactorForm
          key={shown.started.draft.id}
          started={shown.started}
          regions={regions}
          onKept={side.kept}
          onCancel={close}
        />
      </aside>
    )
  }
  const listen = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return (
    <aside className={classes.side} aria-label="Factor" onKeyDown={listen}>
      <FactorDetail
        shown={side.factor}
        regions={regions}
        focusAsked={shown.byKey}
        onShow={(id) => side.show(id, 'key')}
        onOpenProject={onOpenProject}
        onEdit={side.edit}
        onDuplicate={side.duplicate}
        onRemove={side.remove}
        onClose={close}
      />
    </aside>
  )
}
