import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A sentence about how things stand, with what can be done about it. Problems are announced at once. */
export function Notice({
  children,
  action,
  isProblem = false,
  isAnnounced = true,
}: {
  children: ReactNode
  action?: ReactNode
  isProblem?: boolean
  /** False where what it stands in is announced already. */
  isAnnounced?: boolean
}) {
  return (
    <div
      className={`${styles['notice']} ${isProblem ? styles['problem'] : ''}`}
      role={isProblem ? 'alert' : isAnnounced ? 'status' : undefined}
    >
      <p>{children}</p>
      {action && <div className={styles['actions']}>{action}</div>}
    </div>
  )
}
