import { ActionIcon, Button, CopyButton, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { familyWords } from '../../../core/factors/family-words'
import type { Region } from '../../../core/factors/regions'
import { plainNumber } from '../../../core/units/format'
import { units } from '../../../core/units/unit'
import type { ShownFactor } from '../../../preload/contract'
import { UnitText } from '../../ui/formula/UnitText'
import classes from './detail.module.css'
import { FactorFacts } from './FactorFacts'
import { RelatedRows } from './RelatedRows'
import { UsedBy } from './UsedBy'
import type { Shown } from './useShownFactor'

interface Props {
  readonly shown: Shown
  readonly regions: readonly Region[]
  /** Grows when the keys ask for the row: then the heading takes the focus. */
  readonly focusAsked: number
  readonly onShow: (id: string) => void
  readonly onOpenProject: (id: string, path: string | undefined) => void
  readonly onEdit: (factor: ShownFactor) => void
  readonly onDuplicate: (factor: ShownFactor) => void
  readonly onRemove: (factor: ShownFactor) => void
  readonly onClose: () => void
}

/** A row with its source, what else is known of its subject, and where it is used. */
export function FactorDetail({ shown, focusAsked, onClose, ...rest }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focusAsked > 0) heading.current?.focus()
  }, [focusAsked])
  return (
    <section className={classes.detail} aria-label="Factor">
      <div className={classes.top}>
        <h2 className={classes.title} ref={heading} tabIndex={-1}>
          {shown.state === 'shown' ? shown.factor.row.name : 'Factor'}
        </h2>
        <Tooltip label="Back to the table (Esc)">
          <ActionIcon aria-label="Close the factor" onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {shown.state === 'gone' && <p className={classes.quiet}>This row is no longer there.</p>}
      {shown.state === 'failed' && (
        <p className={classes.bad} role="alert">
          The row could not be read: {shown.message}
        </p>
      )}
      {shown.state === 'shown' && <Row factor={shown.factor} {...rest} />}
    </section>
  )
}

function Row({
  factor,
  regions,
  onShow,
  onOpenProject,
  onEdit,
  onDuplicate,
  onRemove,
}: Omit<Props, 'shown' | 'focusAsked' | 'onClose'> & { readonly factor: ShownFactor }) {
  const { row, own, related, usedBy } = factor
  return (
    <>
      <p className={classes.kind}>
        {familyWords[row.family].label}
        {own && ', own row'}
      </p>
      <p className={classes.value}>
        {plainNumber(row.value)}{' '}
        <span className={classes.unit}>
          <UnitText unit={units[row.unit].symbol} />
        </span>
      </p>
      <FactorFacts factor={factor} regionName={regions.find(({ code }) => code === row.region)?.name} />
      <div className={classes.id}>
        <code>{row.id}</code>
        <CopyButton value={row.id}>
          {({ copied, copy }) => (
            <Button size="compact-xs" onClick={copy}>
              {copied ? 'Copied' : 'Copy id'}
            </Button>
          )}
        </CopyButton>
      </div>
      <div className={classes.actions}>
        {own && (
          <Button size="compact-xs" onClick={() => onEdit(factor)}>
            Edit
          </Button>
        )}
        <Button size="compact-xs" onClick={() => onDuplicate(factor)}>
          {own ? 'Duplicate' : 'Duplicate as own'}
        </Button>
        {own && (
          <Button size="compact-xs" onClick={() => onRemove(factor)}>
            Remove
          </Button>
        )}
      </div>
      <UsedBy usedBy={usedBy} onOpenProject={onOpenProject} />
      <RelatedRows row={row} related={related} onShow={onShow} />
    </>
  )
}
