import type { Dimension } from '../../domain/dimension.ts'
import { dimensionNames } from './group-words.ts'
import styles from './reports.module.css'

type GroupingChoiceProps = {
  by: readonly Dimension[]
  offered: readonly Dimension[]
  onChoose: (by: readonly Dimension[]) => void
}

/** By what rows are grouped, and by what inside that. */
export function GroupingChoice({ by: [outer = 'client', inner], offered, onChoose }: GroupingChoiceProps) {
  const chosen = (value: string) => offered.find((each) => each === value)
  return (
    <div className={styles['groupings']}>
      <label>
        By{' '}
        <select
          value={outer}
          onChange={({ target }) => {
            const next = chosen(target.value)
            // what was inside cannot stand in itself
            if (next) onChoose(inner === undefined ? [next] : [next, inner === next ? outer : inner])
          }}
        >
          {options(offered)}
        </select>
      </label>
      <label>
        and by{' '}
        <select
          value={inner ?? ''}
          onChange={({ target }) => {
            const next = chosen(target.value)
            onChoose(next ? [outer, next] : [outer])
          }}
        >
          <option value="">nothing else</option>
          {options(offered.filter((each) => each !== outer))}
        </select>
      </label>
    </div>
  )
}

function options(some: readonly Dimension[]) {
  return some.map((each) => (
    <option key={each} value={each}>
      {dimensionNames[each]}
    </option>
  ))
}
