import { X } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import styles from './filter-chips.module.css'

/** Something that narrows what is shown. `of` says what kind of thing it is. */
export type Chip = { id: string; of: string; name: string; takeAway: () => void }

/** What narrows a screen, each to be taken away; nothing when nothing does. */
export function FilterChips({ chips, onClear }: { chips: readonly Chip[]; onClear: () => void }) {
  if (chips.length === 0) return null
  return (
    <ul className={styles['chips']} aria-label="Narrowed down to">
      {chips.map(({ id, of, name, takeAway }) => (
        <li key={id} className={styles['chip']}>
          <button type="button" aria-label={`${of} ${name}: take away`} onClick={takeAway}>
            <span>{of}</span> <bdi>{name}</bdi> <X aria-hidden="true" />
          </button>
        </li>
      ))}
      <li className={styles['clear']}>
        <Button look="quiet" onClick={onClear}>
          Show all
        </Button>
      </li>
    </ul>
  )
}
