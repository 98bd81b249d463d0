import { type Asked, everything, isFiltered } from './asked'
import classes from './factors.module.css'

interface Props {
  readonly asked: Asked
  readonly onAsked: (asked: Asked) => void
}

const examples = ['H100', 'France 2023', 'fleet PUE', 'SSD'] as const

/** No row: what to try instead. */
export function NothingFound({ asked, onAsked }: Props) {
  const text = asked.text.trim()
  const what = text === '' ? 'No row has all of these properties.' : `No row matches “${text}”.`
  return (
    <div className={classes.nothing}>
      <p>
        {what}{' '}
        {isFiltered(asked) && (
          <button
            type="button"
            className={classes.clear}
            onClick={() => onAsked({ ...everything, text: asked.text })}
          >
            Search without the filters
          </button>
        )}
      </p>
      <p>
        Rows are found by device, place, year, data set or id, for example{' '}
        {examples.map((example, index) => (
          <span key={example}>
            {index > 0 && ', '}
            <button
              type="button"
              className={classes.clear}
              onClick={() => onAsked({ ...everything, text: example })}
            >
              {example}
            </button>
          </span>
        ))}
        . What the catalog does not have can be added as an own factor.
      </p>
    </div>
  )
}
