import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './form-dialog.module.css'

type FormDialogProps = {
  title: ReactNode
  /** Why it cannot be saved as it is. */
  problem: string | undefined
  saveLabel?: string
  cancelLabel?: string
  /** Whether there is nothing to save for now. */
  isSaveIdle?: boolean
  /** Answers whether all is done, so that the dialog closes. */
  onSave: () => boolean | Promise<boolean>
  onClose: () => void
  children: ReactNode
}

/** A form over whatever screen. */
export function FormDialog({
  title,
  problem,
  saveLabel = 'Save',
  cancelLabel = 'Cancel',
  isSaveIdle = false,
  onSave,
  onClose,
  children,
}: FormDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isSaving = useRef(false)
  const id = useId()

  useEffect(() => dialog.current?.showModal(), [])

  async function save(event: FormEvent) {
    event.preventDefault()
    // a second click meanwhile is the same one
    if (isSaving.current) return
    isSaving.current = true
    try {
      if (await onSave()) dialog.current?.close()
    } finally {
      isSaving.current = false
    }
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
          <Button look="primary" type="submit" isBusy={isSaveIdle}>
            {saveLabel}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{cancelLabel}</Button>
        </div>
      </form>
    </dialog>
  )
}
