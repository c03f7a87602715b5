import { useState } from 'react'
import { useScreenActs } from '../../outbox/use-acts.ts'
import { useEntryKeys } from '../../outbox/use-outbox.ts'
import type { AccountState } from '../../queries/scope.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notice } from '../../ui/notice.tsx'
import type { WorkPicker } from './move-dialog.tsx'
import { RunningTitle } from './running-title.tsx'
import { StartDialog } from './start-dialog.tsx'
import { TimerQuestions } from './timer-questions.tsx'
import { TimerRow } from './timer-row.tsx'
import styles from './timer-bar.module.css'
import { type RunningTimer, useRunningTimers } from './use-running-timers.ts'
import { useTimeActions } from './use-time-actions.ts'
import { useTimerRepairs } from './use-timer-repairs.ts'

type TimerBarProps = {
  /** All of them, hidden ones too: their timers run all the same. */
  accounts: readonly AccountState[]
  Picker: WorkPicker
}

/** What runs, on every screen: each account can have one timer. Asks about what cannot be right. */
export function TimerBar({ accounts, Picker }: TimerBarProps) {
  const { running, unknownIn } = useRunningTimers(accounts)
  const acts = useScreenActs()
  const time = useTimeActions(acts, running)
  const repairs = useTimerRepairs(acts)
  const keyOf = useEntryKeys()
  const [corrected, setCorrected] = useState<RunningTimer>()
  return (
    <>
      <RunningTitle running={running} />
      <div className={styles['bar']}>
        {running.map((timer) => (
          <TimerRow
            key={keyOf(timer.entry)}
            timer={timer}
            isAccountNamed={accounts.length > 1}
            onCorrect={() => setCorrected(timer)}
            onStop={() => time.toggle(timer.account, timer.entry)}
          />
        ))}
        <TimerQuestions running={running} repairs={repairs} accounts={accounts} Picker={Picker} />
        {unknownIn.length > 0 && (
          <Notice>
            Whether a timer runs in {unknownIn.map(({ name }) => plainText(name)).join(' and ')} is not known.
          </Notice>
        )}
      </div>
      {corrected && (
        <StartDialog
          timer={corrected}
          onSave={(since) => repairs.begunFrom(corrected, since)}
          onClose={() => setCorrected(undefined)}
        />
      )}
    </>
  )
}
