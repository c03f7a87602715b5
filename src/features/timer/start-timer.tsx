import { useQueries } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type Assignment, assignmentQueries } from '../../queries/assignments.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { AssignmentPicker } from './assignment-picker.tsx'
import styles from './start-timer.module.css'

type StartTimerProps = {
  accounts: AccountState[]
  isBusy: boolean
  /** Answers whether it began. */
  onStart: (account: ReadyAccount, assignment: Assignment, notes: string) => Promise<boolean>
}

/** Pick a project and task, say what it is, start. */
export function StartTimer({ accounts, isBusy, onStart }: StartTimerProps) {
  const [picked, setPicked] = useState<Assignment>()
  const [notes, setNotes] = useState('')
  const [isLacking, setLacking] = useState(false)
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const answers = useQueries({ queries: ready.map(({ me }) => assignmentQueries.mine(me)) })
  const groups = ready.map((account, index) => ({ account, assignments: answers[index]?.data ?? [] }))
  const isReading = accounts.some(({ state }) => state === 'loading') || answers.some(({ isPending }) => isPending)
  const failed = ready.filter((_, index) => answers[index]?.isError && !answers[index].data)

  async function start(event: FormEvent) {
    event.preventDefault()
    const account = ready.find(({ id }) => id === picked?.accountId)
    if (isBusy) return
    setLacking(!picked)
    if (!picked || !account) return
    if (await onStart(account, picked, notes.trim())) setNotes('')
  }

  return (
    <form className={styles['form']} aria-label="Start a timer" onSubmit={(event) => void start(event)}>
      <div className={styles['picker']}>
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
      <Button look="primary" type="submit" isBusy={isBusy}>
        <Play aria-hidden="true" /> Start
      </Button>
      {isLacking && !picked && (
        <p className={styles['failed']} role="alert">
          Choose a project and task first.
        </p>
      )}
      {failed.length > 0 && (
        <p className={styles['failed']} role="status">
          Projects of {failed.map(({ name }) => plainText(name)).join(' and ')} could not be read.{' '}
          <button type="button" onClick={() => answers.forEach((answer) => answer.isError && void answer.refetch())}>
            Try again
          </button>
        </p>
      )}
    </form>
  )
}
