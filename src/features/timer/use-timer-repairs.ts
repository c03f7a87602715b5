import type { Gap } from '../../domain/timer-gap.ts'
import type { Act } from '../../outbox/operation.ts'
import type { Acts } from '../../outbox/use-acts.ts'
import { timerSaidRight } from '../../preferences/preferences.ts'
import type { Assignment } from '../../queries/assignments.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { type Decision, decided } from './decision.ts'
import { type Deed, deedOf, together } from './deed.ts'
import { nameOfTimer } from './doubt.ts'
import { clockTime, nameOf } from './names.ts'
import { askAbout } from './question.ts'
import { begunFrom, spent, without } from './repaired.ts'
import { nowThere, useGesture } from './use-gesture.ts'
import type { RunningTimer } from './use-running-timers.ts'

/** What an entry that the gap is moved to is of. */
export type MovedTo = { account: ReadyAccount; assignment: Assignment; notes: string }

export type TimerRepairs = ReturnType<typeof useTimerRepairs>

// a start and the answer to whether the other timer is to end belong together
const switchMs = 5 * 60_000

/** Putting right what a timer counted. Each is one gesture; each answers whether it was kept. */
export function useTimerRepairs({ act, last }: Acts) {
  const gesture = useGesture()
  const keep = ({ acts, takeBack }: Deed, said: string, isPartOfLast = false) =>
    act(acts, said, { takeBack, isPartOfLast })

  return {
    /** Asks about a timer that may have been forgotten, and does what the person says. */
    async ask(timer: RunningTimer): Promise<void> {
      const answer = await askAbout(timer, false)
      if (answer?.decision.kind === 'right') timerSaidRight(nameOfTimer(timer.entry), nowThere())
      else if (answer) await keep(answer.deed, saidOf(timer, answer.decision))
    },

    /** The timer as if it had begun at that instant, by Harvest's clock. */
    begunFrom: ({ account, entry }: RunningTimer, since: number) =>
      keep(
        deedOf(begunFrom(gesture(account), entry, since)),
        `Counted from ${clockTime(account, since)}: ${nameOf(entry)}`,
      ),

    /** Ends other accounts' timers when the newest began, if that was just now, and otherwise now. */
    switchTo(newest: RunningTimer, others: readonly RunningTimer[]): Promise<boolean> {
      const now = nowThere()
      const begun = newest.entry.timer?.startedAt ?? now
      const at = now - begun <= switchMs ? begun : now
      const deeds = others.map((other) => decided(other, { kind: 'ended', at }, gesture))
      const ended = others.map(({ account, entry }) => `${nameOf(entry)} in ${plainText(account.name)}`)
      const said = `Stopped at ${clockTime(newest.account, at)}: ${ended.join('; ')}`
      return keep(together(deeds), said, last?.acts.some(isStartIn(newest.account.id)) ?? false)
    },

    drop: ({ account, entry }: RunningTimer, gap: Gap) =>
      keep(deedOf(without(gesture(account), entry, gap)), `Dropped: ${minutesOf(gap)} of ${nameOf(entry)}`),

    move({ account, entry }: RunningTimer, gap: Gap, { account: other, assignment, notes }: MovedTo) {
      const acts = [...without(gesture(account), entry, gap), ...spent(gesture(other), assignment, notes, gap)]
      return keep(deedOf(acts), `Moved: ${minutesOf(gap)} to ${nameOf(assignment)}`)
    },
  }
}

const minutesOf = ({ from, to }: Gap) => `${Math.round((to - from) / 60_000)} minutes`

function saidOf({ account, entry }: RunningTimer, decision: Decision): string {
  if (decision.kind === 'split') return `One entry for each day: ${nameOf(entry)}`
  if (decision.kind === 'ended') return `Stopped at ${clockTime(account, decision.at)}: ${nameOf(entry)}`
  return `Timer stopped: ${nameOf(entry)}`
}

const isStartIn =
  (id: number) =>
  ({ accountId, goal }: Act): boolean =>
    accountId === id && goal.kind !== 'delete' && goal.fields.time?.kind === 'running'
