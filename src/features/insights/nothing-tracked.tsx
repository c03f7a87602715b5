import type { Standing } from '../../selection/standing.ts'
import { Button } from '../../ui/button.tsx'
import styles from './insights.module.css'

type NothingTrackedProps = { isNarrowed: boolean; standing: Standing; onClear: () => void }

/** Stands in place of pictures that would have nothing to show. */
export function NothingTracked({ isNarrowed, standing, onClear }: NothingTrackedProps) {
  return (
    <div className={styles['empty']}>
      <p>
        Nothing tracked {isNarrowed ? 'that fits' : 'in these days'}.{standing.lacking}
      </p>
      {isNarrowed && <Button onClick={onClear}>Show all</Button>}
    </div>
  )
}
