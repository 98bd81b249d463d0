import { Fragment } from 'react'
import classes from './edge-and-cloud.module.css'

interface Props {
  readonly activities: readonly { readonly id: string; readonly title: string }[]
  readonly onOpen: (id: string) => void
}

/** The activities at the edge whose comparison with this service stands in their own rows. */
export function ComparedAtEdge({ activities, onOpen }: Props) {
  return (
    <p className={classes.partners}>
      Compared with a request at the edge:{' '}
      {activities.map(({ id, title }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <button type="button" className={classes.link} onClick={() => onOpen(id)}>
            {title || 'Untitled'}
          </button>
        </Fragment>
      ))}
    </p>
  )
}
