import { type AgeingView, ageingWords } from '../../../core/assess/ageing-view'
import classes from './edge-and-cloud.module.css'

interface Props {
  readonly ageing: AgeingView
}

/** Which unit of the chip waits most, and what a longer life or a smaller unit would save. */
export function AgeingWords({ ageing }: Props) {
  return (
    <section className={classes.panel} aria-label="What a longer life or a smaller unit would save">
      <h4 className={classes.title}>What would be saved</h4>
      {ageingWords(ageing).map((words) => (
        <p key={words} className={classes.words}>
          {words}
        </p>
      ))}
    </section>
  )
}
