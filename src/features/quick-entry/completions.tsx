import type { Completion } from '../../domain/quick-entry-complete.ts'
import { workKey } from '../../domain/tracked.ts'
import type { BudgetLeft } from '../../queries/budgets.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { ListSection } from '../../ui/option-list.tsx'
import { workInWords } from './in-words.ts'
import styles from './quick-entry.module.css'
import { Colour } from './reading-chips.tsx'

const titles = { work: 'Projects and tasks', note: 'Written before', day: 'Days' }

/** Ways to go on with a line, in groups; the group of the likeliest first. */
export function sectionsOf(completions: readonly Completion[]): ListSection<Completion>[] {
  const kinds = [...new Set(completions.map(({ adds }) => adds))]
  return kinds.map((kind) => ({
    id: kind,
    title: titles[kind],
    options: completions
      .filter(({ adds }) => adds === kind)
      .map((completion, index) => ({ id: idOf(completion, index), text: completion.line, value: completion })),
  }))
}

function idOf(completion: Completion, index: number): string {
  if (completion.adds === 'work') return workKey(completion.work)
  return completion.adds === 'note' ? `note-${index}` : completion.word
}

type CompletionOptionProps = { completion: Completion; accountName: (id: number) => string; budgetLeft: BudgetLeft }

export function CompletionOption({ completion, accountName, budgetLeft }: CompletionOptionProps) {
  if (completion.adds === 'day') return completion.word
  const { work, text } = completion.adds === 'work' ? { work: completion.work, text: undefined } : completion.note
  const left = text === undefined ? budgetLeft(work.accountId, work.project.id) : undefined
  return (
    <span className={styles['option']}>
      <Colour of={work} />
      <span>
        <bdi>{text === undefined ? workInWords(work) : `“${plainText(text)}”`}</bdi>
        <span className={styles['under']}>
          {text !== undefined && (
            <>
              <bdi>{workInWords(work)}</bdi> ·{' '}
            </>
          )}
          <bdi>{plainText(work.client.name)}</bdi> · <bdi>{accountName(work.accountId)}</bdi>
          {left !== undefined && ` · ${left}`}
        </span>
      </span>
    </span>
  )
}
