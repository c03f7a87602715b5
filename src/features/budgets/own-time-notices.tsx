import type { Missing, ReadingState } from '../../queries/pieces-in.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { MonthsRead } from '../../ui/months-read.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './budgets.module.css'

type OwnTimeNoticesProps = {
  progress: ReadingState['progress']
  isHowFarKnown: boolean
  /** Accounts whose budgets are there and whose time is not. */
  missing: readonly Missing[]
}

/** Why one's own part is not known yet, or cannot be. */
export function OwnTimeNotices({ progress, isHowFarKnown, missing }: OwnTimeNoticesProps) {
  const isReading = missing.some(({ error }) => !error)
  return (
    <>
      {isReading && (
        <section className={styles['reading']} aria-label="Reading your time">
          <MonthsRead monthsRead={progress.monthsRead} months={isHowFarKnown ? progress.months : undefined} />
          <p className={styles['quiet']}>Your part of a budget is known once all of your time has been read.</p>
        </section>
      )}
      {missing.map(
        ({ account, error, retry }) =>
          error && (
            <Notice key={account.id} isProblem action={<Button onClick={() => retry?.()}>Try again</Button>}>
              Your time in <strong>{plainText(account.name)}</strong> could not be read, so your part of its budgets is
              not known. {error.message}
            </Notice>
          ),
      )}
    </>
  )
}
