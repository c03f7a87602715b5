import styles from './skeleton.module.css'

const widths = ['one', 'two', 'three']

/** The shape of what is on its way. `label` says what that is to those who do not see it. */
export function Skeleton({ label, lines = 3 }: { label: string; lines?: 1 | 2 | 3 }) {
  return (
    <div className={styles['skeleton']} role="status">
      <span className={styles['label']}>{label}</span>
      {widths.slice(0, lines).map((line) => (
        <div key={line} className={styles['line']} aria-hidden="true" />
      ))}
    </div>
  )
}
