import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './settings.module.css'

/** Asks first, as this cannot be undone. */
export function RemoveDialog({ onRemove, onClose }: { onRemove: () => Promise<void>; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isFailed, setFailed] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="remove-all" onClose={onClose}>
      <h2 id="remove-all">Remove everything of Sheaf from this browser?</h2>
      <p>Your choices are lost, and you are signed out in every tab. Your time in Harvest stays as it is.</p>
      {isFailed && (
        <p role="alert">This browser did not remove all of it. Close other tabs of Sheaf, then try again.</p>
      )}
      <div className={styles['line']}>
        <Button look="primary" onClick={() => void onRemove().catch(() => setFailed(true))}>
          Remove and sign out
        </Button>
        <Button onClick={() => dialog.current?.close()}>Cancel</Button>
      </div>
    </dialog>
  )
}
