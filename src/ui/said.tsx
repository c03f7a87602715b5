import styles from './unseen.module.css'

/** Told to those who hear the page, and not shown. It stands there from the start, or the first word would be missed. */
export function Said({ children }: { children: string }) {
  return (
    <p className={styles['unseen']} role="status">
      {children}
    </p>
  )
}
