import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './shell.module.css'

/** The one prompt after Harvest's permission has ended; what was read stays on the screen behind it. */
export function ExpiredDialog({ onSignIn, onSignOut }: { onSignIn: () => string | undefined; onSignOut: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [problem, setProblem] = useState<string>()

  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="expired"
      closedby="none"
      // for browsers that do not know closedby: without a session there is nothing to go back to
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="expired">Harvest has ended your sign-in</h2>
      <p>
        Sign in again to go on where you are. What Harvest has is safe there, and what it has not stays on this device.
      </p>
      {problem && <p role="alert">{problem}</p>}
      <div>
        <Button look="primary" onClick={() => setProblem(onSignIn())}>
          Sign in again
        </Button>
        <Button onClick={onSignOut}>Sign out</Button>
      </div>
    </dialog>
  )
}
