import { useState } from 'react'
import { useTimerPreferences } from '../../preferences/preferences.ts'
import { useFromNow, useGap } from '../../queries/harvest-clock.ts'
import type { AccountState } from '../../queries/scope.ts'
import { useIsDemo } from '../../session/session.ts'
import { decided } from './decision.ts'
import { doubtOf, nameOfTimer, rightAt } from './doubt.ts'
import { ForgottenDialog } from './forgotten-dialog.tsx'
import { MoveDialog, type WorkPicker } from './move-dialog.tsx'
import { useQuestion } from './question.ts'
import { AwayNotice, DoubtNotice, nameOfAll, TogetherNotice } from './timer-notices.tsx'
import { useGesture } from './use-gesture.ts'
import { useLastSeen } from './use-last-seen.ts'
import { type RunningTimer, startedAt } from './use-running-timers.ts'
import type { TimerRepairs } from './use-timer-repairs.ts'

type TimerQuestionsProps = {
  running: readonly RunningTimer[]
  repairs: TimerRepairs
  /** Where time can be moved to. */
  accounts: readonly AccountState[]
  Picker: WorkPicker
}

const nameOf = ({ entry }: RunningTimer) => nameOfTimer(entry)

/** What has to be asked about running timers; nothing is changed before somebody has answered. */
export function TimerQuestions({ running, repairs, accounts, Picker }: TimerQuestionsProps) {
  const preferences = useTimerPreferences()
  const isDemo = useIsDemo()
  const question = useQuestion()
  const gesture = useGesture()
  const gap = useGap()
  const [moved, setMoved] = useState<RunningTimer>()
  const [settled, setSettled] = useState<readonly string[]>([])

  const inDoubt = useFromNow((now) => {
    const isInDoubt = (timer: RunningTimer) => {
      const at = now ?? (timer.entry.waiting && Date.now())
      return at !== undefined && doubtOf(timer, at, preferences) !== undefined
    }
    return running.filter(isInDoubt).map(nameOf).join(',')
  }).split(',')
  const doubtful = running.filter((timer) => inDoubt.includes(nameOf(timer)))
  useLastSeen(running.length > 0 && doubtful.length === 0 && !isDemo)

  const gapName = (timer: RunningTimer) => `${nameOf(timer)} ${gap?.from}`
  const settle = (timer: RunningTimer) => setSettled([...settled, gapName(timer)])
  const settleIf = (timer: RunningTimer) => (isKept: boolean) => {
    if (isKept) settle(timer)
    return isKept
  }
  const isSlept = (timer: RunningTimer) =>
    gap !== undefined && startedAt(timer) < gap.from && !doubtful.includes(timer) && !settled.includes(gapName(timer))
  const slept = running.filter(isSlept)

  const [newest, ...others] = running.toSorted((one, other) => startedAt(other) - startedAt(one))
  const isTogether =
    others.length > 0 &&
    doubtful.length === 0 &&
    preferences.otherTimers !== 'keep' &&
    rightAt(preferences.saidRight, nameOfAll(running)) === undefined

  return (
    <>
      {doubtful.map((timer) => (
        <DoubtNotice key={nameOf(timer)} timer={timer} onDecide={() => void repairs.ask(timer)} />
      ))}
      {gap &&
        slept.map((timer) => (
          <AwayNotice
            key={nameOf(timer)}
            timer={timer}
            gap={gap}
            onKeep={() => settle(timer)}
            onDrop={() => void repairs.drop(timer, gap).then(settleIf(timer))}
            onMove={() => setMoved(timer)}
          />
        ))}
      {newest && isTogether && (
        <TogetherNotice newest={newest} others={others} onStop={() => repairs.switchTo(newest, others)} />
      )}
      {gap && moved && (
        <MoveDialog
          gap={gap}
          accounts={accounts}
          Picker={Picker}
          onSave={(to) => repairs.move(moved, gap, to).then(settleIf(moved))}
          onClose={() => setMoved(undefined)}
        />
      )}
      {question && (
        <ForgottenDialog
          timer={question.timer}
          isEnding={question.isEnding}
          onAnswer={(decision) =>
            question.answer(decision && { decision, deed: decided(question.timer, decision, gesture) })
          }
        />
      )}
    </>
  )
}
