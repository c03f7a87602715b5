import type { ReactNode } from 'react'
import styles from './toasts.module.css'

/** Where passing news stands: in sight wherever the page is scrolled, and moving nothing. */
export function Toasts({ children }: { children: ReactNode }) {
  return <div className={styles['toasts']}>{children}</div>
}
