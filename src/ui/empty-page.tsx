import type { ReactNode } from 'react'
import styles from './empty-page.module.css'

/** A page with nothing to show but why, and a way on. */
export function EmptyPage({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <section className={styles['page']}>
      <title>{`${title} · Sheaf`}</title>
      <h1>{title}</h1>
      {children}
      {action}
    </section>
  )
}
