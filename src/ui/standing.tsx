import { CircleAlert, CloudOff } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './standing.module.css'

/** Where something stands that is not in Harvest yet, by sign and words. */
export function Standing({ needsYou, children }: { needsYou: boolean; children: ReactNode }) {
  return (
    <p className={styles['standing']} data-needs-you={needsYou || undefined}>
      {needsYou ? <CircleAlert aria-hidden="true" /> : <CloudOff aria-hidden="true" />} <span>{children}</span>
    </p>
  )
}
