import { usePins } from '../../preferences/preferences.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { useBudgetLeft } from '../../queries/budgets.ts'
import { useRecentWorks } from '../../queries/recent-works.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { colourOf } from '../../ui/colour.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { wordsMatch } from '../../domain/words-match.ts'
import { optionOf, sectionsOf } from './assignment-sections.ts'
import styles from './entry.module.css'

type AssignmentPickerProps = {
  groups: { account: ReadyAccount; assignments: Assignment[] }[]
  isReading: boolean
  /** What is chosen to begin with. */
  initial?: Assignment | undefined
  onPick: (assignment: Assignment | undefined) => void
}

/** Every project and task of every account, what is pinned and recent first and the rest by client, found by any of their names or the project's code. */
export function AssignmentPicker({ groups, isReading, initial, onPick }: AssignmentPickerProps) {
  const recent = useRecentWorks(groups.map(({ account }) => account))
  const pins = usePins()
  const named = groups.map(({ account, assignments }) => ({ accountName: account.name, assignments }))
  const budgetLeft = useBudgetLeft(groups.map(({ account }) => account))
  return (
    <Combobox
      label="Project and task"
      placeholder="Find a project, client or task"
      sections={sectionsOf(named, { pins, recent })}
      matches={wordsMatch}
      initial={initial && optionOf(initial)}
      empty={isReading ? 'Reading your projects…' : 'No project or task fits.'}
      onPick={onPick}
    >
      {({ accountId, client, project, task, billable }) => (
        <span className={styles['assignment']}>
          <span
            className={styles['colour']}
            style={{ background: colourOf(accountId, project.id) }}
            aria-hidden="true"
          />
          <span>
            <bdi>{plainText(project.name)}</bdi>
            <span className={styles['task']}>
              <bdi>{plainText(task.name)}</bdi> · <bdi>{plainText(client.name)}</bdi>
              {!billable && ' · not billable'}
            </span>
            <span className={styles['task']}>{budgetLeft(accountId, project.id)}</span>
          </span>
        </span>
      )}
    </Combobox>
  )
}
