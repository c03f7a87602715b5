import { useId } from 'react'
import styles from './months-read.module.css'

type MonthsReadProps = {
  /** Months of accounts; `months` undefined while it is not known how many there are. */
  monthsRead: number
  months: number | undefined
}

/** How far reading years of time is, in words and as a bar. What is computed meanwhile is of the months read alone. */
export function MonthsRead({ monthsRead, months }: MonthsReadProps) {
  const id = useId()
  return (
    <div className={styles['progress']}>
      <p id={id}>
        {months === undefined
          ? 'Finding how far back your time goes'
          : `${monthsRead} of ${months} ${months === 1 ? 'month' : 'months'} read`}
      </p>
      <progress aria-labelledby={id} {...(months !== undefined && { value: monthsRead, max: months })} />
    </div>
  )
}
