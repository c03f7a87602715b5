import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A sentence about how things stand, with what can be done about it. Problems are announced at once. */
export function Notice({
  children,
  action,
  isProblem = false,
}: {
  children: ReactNode
  action?: ReactNode
  isProblem?: boolean
}) {
  return (
    <div className={`${styles['notice']} ${isProblem ? styles['problem'] : ''}`} role={isProblem ? 'alert' : 'status'}>
      <p>{children}</p>
      {action}
    </div>
  )
}
