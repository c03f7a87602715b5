import { Play } from 'lucide-react'
import { workKey } from '../../domain/tracked.ts'
import type { Assignment } from '../../queries/assignments.ts'
import type { AssignmentsIn } from '../../queries/assignments-in.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { workInWords } from './in-words.ts'
import styles from './quick-entry.module.css'
import { Colour } from './reading-chips.tsx'

type PinsProps = Pick<AssignmentsIn, 'groups'> & {
  pins: readonly string[]
  onStart: (account: ReadyAccount, work: Assignment, notes: string) => Promise<boolean>
}

/** What is pinned and can still be tracked to: a timer at a press. */
export function Pins({ groups, pins, onStart }: PinsProps) {
  const works = groups.flatMap(({ account, assignments }) => assignments.map((work) => ({ account, work })))
  const byKey = new Map(works.map((one) => [workKey(one.work), one]))
  const pinned = pins.flatMap((pin) => byKey.get(pin) ?? [])
  if (pinned.length === 0) return null
  return (
    <ul className={styles['pins']} aria-label="Pinned">
      {pinned.map(({ account, work }) => (
        <li key={workKey(work)}>
          <button type="button" className={styles['pin']} onClick={() => void onStart(account, work, '')}>
            <Play aria-hidden="true" />
            <span className={styles['unseen']}>Start </span>
            <Colour of={work} />
            <bdi>{workInWords(work)}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
