import type { Layering } from '../../selection/group-names.ts'
import styles from './insights.module.css'

const words: Record<Layering, string> = {
  project: 'by project',
  client: 'by client',
  task: 'by task',
  account: 'by account',
}

type LayeringChoiceProps = {
  layering: Layering
  offered: readonly Layering[]
  onChoose: (layering: Layering) => void
}

/** By what the bars are layered. */
export function LayeringChoice({ layering, offered, onChoose }: LayeringChoiceProps) {
  return (
    <select
      className={styles['layering']}
      aria-label="Layers"
      value={layering}
      onChange={({ target }) => {
        const chosen = offered.find((each) => each === target.value)
        if (chosen) onChoose(chosen)
      }}
    >
      {offered.map((each) => (
        <option key={each} value={each}>
          {words[each]}
        </option>
      ))}
    </select>
  )
}
