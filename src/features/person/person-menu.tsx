import { CircleUserRound } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Reach } from '../../queries/accounts.ts'
import { useIsDemo, useIsKept, useSessionExpiresAt } from '../../session/session.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './person-menu.module.css'
import { ThemeChoice } from './theme-choice.tsx'

type PersonMenuProps = {
  person: Reach['person']
  /** What else there is to say about the accounts. */
  children?: ReactNode
  /** Answers with a sentence when the browser refuses. */
  onKeep: (keep: boolean) => string | undefined
  onSignOut: () => void
}

/** Who is signed in, for how long, and how to end it. */
export function PersonMenu({ person, children, onKeep, onSignOut }: PersonMenuProps) {
  const id = useId()
  const isKept = useIsKept()
  const isDemo = useIsDemo()
  const expiresAt = useSessionExpiresAt()
  const [problem, setProblem] = useState<string>()
  const name = plainText(person?.name ?? 'You')

  return (
    <>
      <button type="button" className={`${buttonClass('quiet')} ${styles['open']}`} popoverTarget={id}>
        <CircleUserRound aria-hidden="true" />
        <span className={styles['name']}>{name}</span>
      </button>
      <div id={id} popover="auto" className={styles['menu']} role="group" aria-label="You and this browser">
        <p>
          <b>{name}</b>
          {person?.email && <span className={styles['small']}>{plainText(person.email)}</span>}
        </p>
        {children}
        <ThemeChoice />
        {!isDemo && (
          <label className={styles['keep']}>
            <input type="checkbox" checked={isKept} onChange={(event) => setProblem(onKeep(event.target.checked))} />
            Keep me signed in on this device
          </label>
        )}
        {problem && <p role="alert">{problem}</p>}
        {expiresAt !== undefined && Number.isFinite(expiresAt) && (
          <p className={styles['small']}>
            Harvest’s permission ends on{' '}
            {new Date(expiresAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}.
          </p>
        )}
        <Button onClick={onSignOut}>{isDemo ? 'Leave the demo' : 'Sign out'}</Button>
      </div>
    </>
  )
}
