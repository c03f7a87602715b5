import type { Day } from '../../domain/day.ts'
import { Button } from '../../ui/button.tsx'
import { formatDay } from '../../ui/format/day.ts'
import { MonthsRead } from '../../ui/months-read.tsx'
import styles from './search.module.css'

type ReadingProgressProps = {
  /** Months of accounts; `months` undefined while it is not known how many there are. */
  progress: { monthsRead: number; months: number | undefined }
  back: Day | undefined
  isStopped: boolean
  onStop: (isStopped: boolean) => void
}

/** How far the first reading of everything has come; it can be stopped, and goes on from there. */
export function ReadingProgress({ progress, back, isStopped, onStop }: ReadingProgressProps) {
  return (
    <section className={styles['reading']} aria-label="Reading your time">
      <MonthsRead monthsRead={progress.monthsRead} months={progress.months} />
      <p className={styles['quiet']}>
        {isStopped ? 'Reading is stopped' : 'The latest is read first'}
        {back !== undefined && `, and all is here back to ${formatDay(back, 'month')} ${back.slice(0, 4)}`}.
      </p>
      <Button onClick={() => onStop(!isStopped)}>{isStopped ? 'Read on' : 'Stop'}</Button>
    </section>
  )
}
