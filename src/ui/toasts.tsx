import type { ReactNode } from 'react'
import styles from './toasts.module.css'

/**
 * Where passing news stands: in sight wherever the page is scrolled, and moving nothing. It is there before its first
 * word, or those who hear the page would miss that.
 */
export function Toasts({ children }: { children: ReactNode }) {
  return (
    <div className={styles['toasts']} role="status">
      {children}
    </div>
  )
}
