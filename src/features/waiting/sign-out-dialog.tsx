import { useEffect, useRef, useState } from 'react'
import { discarded } from '../../outbox/choices.ts'
import { outboxNow } from '../../outbox/in-browser.ts'
import { rules } from '../../outbox/rules.ts'
import { useKeeping, useOutbox, useOwnWaiting } from '../../outbox/use-outbox.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { downloadOperations } from './download.ts'
import styles from './waiting.module.css'

/** Asks what is to become of what Harvest does not have yet, before somebody signs out. */
export function SignOutDialog({ onSignOut, onClose }: { onSignOut: () => void; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const outbox = useOutbox()
  const waiting = useOwnWaiting()
  const isKept = useKeeping() === 'browser'
  const [isSending, setSending] = useState(false)
  const names = [...new Set(waiting.map(({ personName }) => plainText(personName)))].join(' and ')
  const isDone = isSending && waiting.length === 0

  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (isDone) onSignOut()
  }, [isDone, onSignOut])

  async function downloadAndDelete() {
    downloadOperations(waiting)
    for (const one of waiting) {
      await outbox.decide(one, (operations) => discarded(rules)(operations, one.id, outboxNow()))
    }
    onSignOut()
  }

  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="sign-out" onClose={onClose}>
      <h2 id="sign-out">{waiting.length} not in Harvest yet</h2>
      <p>
        {isKept
          ? `They can stay on this device until ${names} signs in here again. Nobody else can send them.`
          : 'This browser keeps nothing for Sheaf, so they are lost when you leave.'}
      </p>
      <p role="status">
        {isSending && `Sending: ${waiting.length} left. You are signed out when Harvest has them all.`}
      </p>
      <div className={styles['choices']}>
        {isKept && (
          <Button look="primary" onClick={onSignOut}>
            Keep them here and sign out
          </Button>
        )}
        <Button
          onClick={() => {
            setSending(true)
            outbox.hurry()
          }}
        >
          Send them now
        </Button>
        <Button onClick={() => void downloadAndDelete()}>Download, delete and sign out</Button>
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          Stay signed in
        </Button>
      </div>
    </dialog>
  )
}
