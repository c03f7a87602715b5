import type { ComponentType, ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { ReadingState } from '../queries/pieces-in.ts'
import type { AccountState } from '../queries/scope.ts'
import { formatMoment } from '../ui/format/moment.ts'
import { MonthsRead } from '../ui/months-read.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { rangeWords } from './chosen-range.ts'
import { FilterBar } from './filter-bar.tsx'
import { RangeBar } from './range-bar.tsx'
import styles from './selected-time.module.css'
import type { Selection } from './selection.ts'
import { type Selected, useSelected } from './use-selected.ts'

type SelectedTimeProps = {
  title: string
  accounts: readonly AccountState[]
  /** For their names. */
  hidden: readonly AccountState[]
  selection: Selection
  /** Whether the like period before is read as well. */
  isCompared: boolean
  /** The address of this screen for another selection. */
  to: (selection: Selection) => string
  /** Names what is not in here. */
  Notices: ComponentType<{ read: ReadingState }>
  children: (selected: Selected) => ReactNode
}

/** A screen about the time that its address selects, of all accounts in it: the ways to select, and how reading stands. */
export function SelectedTime({
  title,
  accounts,
  hidden,
  selection,
  isCompared,
  to,
  Notices,
  children,
}: SelectedTimeProps) {
  const navigate = useNavigate()
  const { selected, read, isReading } = useSelected(accounts, selection, isCompared)
  const { material, standing, chosen } = selected
  const { today, ways } = material
  const state = standing.isLoading ? 'Reading…' : read.isRefreshing ? 'Refreshing…' : ''

  return (
    <div className={styles['screen']} aria-busy={standing.isLoading}>
      <title>{`${title}, ${rangeWords(chosen, ways.dateAs)} · Sheaf`}</title>
      <RangeBar
        title={title}
        choice={selection.choice}
        chosen={chosen}
        today={today}
        ways={ways}
        to={(choice) => to({ ...selection, choice })}
        onChoose={(choice) => void navigate(to({ ...selection, choice }))}
      />
      <FilterBar
        selection={selection}
        material={material}
        accounts={[...accounts, ...hidden]}
        onChange={(selection, how) => void navigate(to(selection), how)}
      />
      <p className={styles['state']} role="status">
        {read.asOf !== undefined && `As of ${formatMoment(read.asOf)}. `}
        {state}
      </p>
      <Notices read={read} />
      {standing.isLoading && read.progress.months > 4 && <MonthsRead {...read.progress} />}
      {isReading ? <Skeleton label="Reading entries" /> : children(selected)}
    </div>
  )
}
