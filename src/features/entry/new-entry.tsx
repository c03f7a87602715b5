import { Play, Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { EntryTime } from '../../outbox/entry-time.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { useAssignmentsIn } from '../../queries/assignments-in.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { AssignmentPicker } from './assignment-picker.tsx'
import { PinToggle } from './pin-toggle.tsx'
import { emptyTime, TimeFields, timeTyped } from './time-fields.tsx'
import styles from './entry.module.css'

export type NewEntryProps = {
  accounts: AccountState[]
  /** Timers start today. */
  isToday: boolean
  /** Without a time a timer is meant. Answers whether it was kept. */
  onAdd: (
    account: ReadyAccount,
    entry: { assignment: Assignment; notes: string; time: EntryTime | undefined },
  ) => Promise<boolean>
}

/** Pick a project and task, say what it is, and how long it took, or start a timer. */
export function NewEntry({ accounts, isToday, onAdd }: NewEntryProps) {
  const [picked, setPicked] = useState<Assignment>()
  const [notes, setNotes] = useState('')
  const [time, setTime] = useState(emptyTime)
  const [problem, setProblem] = useState<string>()
  const { groups, isReading, failed, retry } = useAssignmentsIn(accounts)
  const { account } = groups.find((group) => group.account.id === picked?.accountId) ?? groups[0] ?? {}
  const hasClockTimes = account?.profile.hasClockTimes ?? false
  const typed = timeTyped(time, hasClockTimes)

  async function add(event: FormEvent) {
    event.preventDefault()
    if (!picked || !account) return setProblem('Choose a project and task first.')
    if (typed !== 'empty' && 'problem' in typed) return setProblem(typed.problem)
    if (typed === 'empty' && !isToday) return setProblem('Say how long it took. Timers start on today’s page.')
    setProblem(undefined)
    const entry = { assignment: picked, notes: notes.trim(), time: typed === 'empty' ? undefined : typed }
    if (!(await onAdd(account, entry))) return undefined
    setNotes('')
    setTime(emptyTime)
    return undefined
  }

  return (
    <form className={styles['form']} aria-label="New entry" onSubmit={(event) => void add(event)}>
      <div className={styles['picker']}>
        {picked && <PinToggle work={picked} />}
        <AssignmentPicker groups={groups} isReading={isReading} onPick={setPicked} />
      </div>
      <label className={styles['field']}>
        <span>Notes</span>
        <input
          value={notes}
          onChange={(event) => setNotes(event.target.value)}
          placeholder="What are you working on?"
          autoComplete="off"
          dir="auto"
        />
      </label>
      <div className={styles['times']}>
        {account && (
          <TimeFields hasClockTimes={hasClockTimes} profile={account.profile} value={time} onChange={setTime} />
        )}
      </div>
      <Button look="primary" type="submit">
        {typed === 'empty' && isToday ? (
          <>
            <Play aria-hidden="true" /> Start
          </>
        ) : (
          <>
            <Plus aria-hidden="true" /> Add
          </>
        )}
      </Button>
      {problem && (
        <p className={styles['failed']} role="alert">
          {problem}
        </p>
      )}
      {failed.length > 0 && (
        <p className={styles['failed']} role="status">
          Projects of {failed.map(({ name }) => plainText(name)).join(' and ')} could not be read.{' '}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </form>
  )
}
