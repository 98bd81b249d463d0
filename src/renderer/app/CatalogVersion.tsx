import classes from './layout.module.css'

interface Props {
  readonly pinned: string
  readonly newest: string | undefined
  readonly onShow: () => void
}

/** The catalog that a project rests on; a button once the app brings a newer one. */
export function CatalogVersion({ pinned, newest, onShow }: Props) {
  const isOlder = newest !== undefined && pinned.localeCompare(newest, 'en', { numeric: true }) < 0
  if (!isOlder) return <>catalog {pinned}</>
  return (
    <button type="button" className={classes.catalog} onClick={onShow}>
      catalog {pinned} · newer: {newest}
    </button>
  )
}
