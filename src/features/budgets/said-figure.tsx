import styles from './budgets.module.css'
import type { Figure } from './words.ts'

/** A figure, or words with figures in them, shown one way and said another. */
export function SaidFigure({ of: { shown, said } }: { of: Figure }) {
  if (shown === said) return shown
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className={styles['unseen']}>{said}</span>
    </>
  )
}
