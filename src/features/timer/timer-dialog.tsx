import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './timer-dialog.module.css'

type TimerDialogProps = {
  title: ReactNode
  /** Why it cannot be saved as it is. */
  problem: string | undefined
  saveLabel?: string
  cancelLabel?: string
  /** Answers whether all is done, so that the dialog closes. */
  onSave: () => boolean | Promise<boolean>
  onClose: () => void
  children: ReactNode
}

/** A form about a timer, over whatever screen. */
export function TimerDialog({
  title,
  problem,
  saveLabel = 'Save',
  cancelLabel = 'Cancel',
  onSave,
  onClose,
  children,
}: TimerDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => dialog.current?.showModal(), [])

  async function save(event: FormEvent) {
    event.preventDefault()
    if (await onSave()) dialog.current?.close()
  }

  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={id} onClose={onClose}>
      <form method="dialog" className={styles['form']} onSubmit={(event) => void save(event)}>
        <h2 id={id}>{title}</h2>
        {children}
        {problem && (
          <p className={styles['problem']} role="alert">
            {problem}
          </p>
        )}
        <div className={styles['choices']}>
          <Button look="primary" type="submit">
            {saveLabel}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{cancelLabel}</Button>
        </div>
      </form>
    </dialog>
  )
}
