import { type FormEvent, type ReactNode, useState } from 'react'
import type { Assignment } from '../../queries/assignments.ts'
import { Button } from '../../ui/button.tsx'
import { colourOf } from '../../ui/colour.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { Fitting } from './fitting.ts'
import styles from './start-link.module.css'

type StartQuestionProps = {
  fitting: readonly [Fitting, ...Fitting[]]
  notes: string
  /** What a start would stop in that account. */
  runningIn: (accountId: number) => string | undefined
  /** Answers whether it was kept. */
  onStart: (assignment: Assignment, notes: string) => Promise<boolean>
  /** The way out. */
  children: ReactNode
}

const idOf = ({ assignment: { accountId, project, task } }: Fitting) => `${accountId} ${project.id} ${task.id}`

/** Asks before a link starts a timer: whoever made the link may not be who opened it. */
export function StartQuestion({ fitting, notes: linked, runningIn, onStart, children }: StartQuestionProps) {
  const [notes, setNotes] = useState(linked)
  const [index, setIndex] = useState(0)
  const { assignment } = fitting[index] ?? fitting[0]
  const running = runningIn(assignment.accountId)

  function start(event: FormEvent) {
    event.preventDefault()
    void onStart(assignment, notes.trim())
  }

  return (
    <form className={styles['question']} method="dialog" onSubmit={start}>
      <title>Start a timer? · Sheaf</title>
      <h1>Start this timer?</h1>
      <p>A link asks for it. Nothing has been started yet.</p>
      <fieldset className={styles['works']}>
        <legend>{fitting.length > 1 ? 'Several fit. Which is meant?' : 'Project and task'}</legend>
        {fitting.map((one, place) => (
          <label key={idOf(one)} className={styles['work']}>
            {fitting.length > 1 && (
              <input type="radio" name="work" checked={place === index} onChange={() => setIndex(place)} />
            )}
            <span
              className={styles['colour']}
              style={{ background: colourOf(one.assignment.accountId, one.assignment.project.id) }}
              aria-hidden="true"
            />
            <span>
              <b>
                <bdi>{plainText(one.assignment.project.name)}</bdi> · <bdi>{plainText(one.assignment.task.name)}</bdi>
              </b>
              <span className={styles['small']}>
                <bdi>{plainText(one.assignment.client.name)}</bdi> · <bdi>{plainText(one.accountName)}</bdi>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className={styles['notes']}>
        Notes
        <textarea rows={3} dir="auto" value={notes} onChange={(event) => setNotes(event.target.value)} />
      </label>
      {running && <p>It stops {running}, which runs in the same account.</p>}
      <div className={styles['choices']}>
        <Button look="primary" type="submit">
          Start the timer
        </Button>
        {children}
      </div>
    </form>
  )
}
