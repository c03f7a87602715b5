import { type ReactNode, useId } from 'react'
import styles from './settings.module.css'

/** Settings of one kind, under their name. */
export function Section({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {about && <p className={styles['small']}>{about}</p>}
      </header>
      <div className={styles['content']}>{children}</div>
    </section>
  )
}
