import { accountColour } from './colour.ts'
import styles from './dot.module.css'

/** An account's colour, beside its name. */
export function Dot({ id }: { id: number }) {
  return <span className={styles['dot']} style={{ background: accountColour(id) }} aria-hidden="true" />
}
