import { formatTimer, sayDuration } from './format/duration.ts'
import styles from './timer.module.css'

/** A running duration. Without a figure it says so, rather than show one that may be wrong. */
export function Timer({ seconds }: { seconds: number | undefined }) {
  if (seconds === undefined) return <span className={styles['timer']}>…</span>
  return (
    // read out on demand, never announced each second
    <span className={styles['timer']} role="timer" aria-live="off" aria-label={sayDuration(seconds - (seconds % 60))}>
      {formatTimer(seconds)}
    </span>
  )
}
