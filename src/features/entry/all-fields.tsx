import type { ReactNode } from 'react'
import styles from './all-fields.module.css'

/** Where the line for new entries comes to stand. */
export const LinePlace = () => <div className={styles['line']} />

/** Holds the form for new entries, folded away: the line does the same. */
export function AllFields({ children }: { children: ReactNode }) {
  return (
    <details id="new" className={styles['fields']}>
      <summary>All fields</summary>
      {children}
    </details>
  )
}

/** In the place of a part whose script could not be fetched; the rest of the day goes on. */
export const NotLoaded = () => (
  <p role="alert" className={styles['failed']}>
    A part of this page for entries could not be loaded. Reload the page when you are online.
  </p>
)
