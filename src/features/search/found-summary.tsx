import type { Sums } from '../../domain/group.ts'
import { type HoursAs, formatDuration, sayDuration, stepOf } from '../../ui/format/duration.ts'
import styles from './search.module.css'

type FoundSummaryProps = {
  total: Sums
  /** Whether all that could match has been looked at. */
  isWhole: boolean
  isSearching: boolean
  hoursAs: HoursAs
}

/** How many entries were found and what they come to: of what has not all been read, never as if it had. */
export function FoundSummary({ total, isWhole, isSearching, hoursAs }: FoundSummaryProps) {
  const seconds = Math.round(total.seconds / stepOf(hoursAs)) * stepOf(hoursAs)
  const atLeast = isWhole ? '' : 'At least '
  const count = `${total.entries.toLocaleString('en-GB')} ${total.entries === 1 ? 'entry' : 'entries'}`
  return (
    <p className={styles['summary']} role="status" aria-busy={isSearching}>
      {atLeast}
      <b>{count}</b>,{' '}
      <b>
        <span aria-hidden="true">{formatDuration(seconds, hoursAs)}</span>
        <span className={styles['unseen']}>{sayDuration(seconds)}</span>
      </b>
      {isSearching && ' · searching…'}
    </p>
  )
}
