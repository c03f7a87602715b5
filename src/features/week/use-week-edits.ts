import { useState } from 'react'
import type { Day } from '../../domain/day.ts'
import type { EntryChange } from '../../domain/entry-change.ts'
import { type WeekGrid, weekGrid } from '../../domain/week-grid.ts'
import { type CellSetting, type CellsPlan, setCells } from '../../domain/week-grid-paste.ts'
import type { Ways } from '../../domain/week-grid-set.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import { useTimerPreferences } from '../../preferences/preferences.ts'
import { weekRowsAdded } from '../../preferences/week-rows.ts'
import type { Missing } from '../../queries/pieces-in.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { Row } from './lines.ts'
import { rowOfWeek } from './use-added-rows.ts'
import { waysOf } from './week-material.ts'
import { changesSaid, leftOutSaid, refusalSentence } from './words.ts'

type Editing = {
  accounts: readonly ReadyAccount[]
  days: readonly Day[]
  entries: readonly ShownEntry[]
  missing: readonly Missing[]
  /** As they stand in the sheet. */
  rows: readonly Row[]
  carryOut: CarryOut
}

/** Plans what cells are to become, in a sheet as it is then. */
type PlanCells = (grid: WeekGrid<ShownEntry>, ways: Ways<ShownEntry>) => CellsPlan<ShownEntry>

export type WeekEdits = ReturnType<typeof useWeekEdits>

/** Changing cells: what is asked first, what cannot be done and why, and what was done. */
export function useWeekEdits({ accounts, days, entries, missing, rows, carryOut }: Editing) {
  const { dayEndsAt } = useTimerPreferences()
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState<{ plan: PlanCells; deleted: ShownEntry[] }>()

  /** Why an account's cells cannot be written in: without its entries nobody knows what is there already. */
  function unreadSentence(accountId: number): string | undefined {
    const unread = missing.find(({ account }) => account.id === accountId)?.account
    return unread && `${plainText(unread.name)} has not been read, so nothing can be entered there yet.`
  }

  function planned(plan: PlanCells, now: readonly ShownEntry[]) {
    const added = rows.map(({ work }) => work)
    const grid = weekGrid(now, { days, now: undefined, added, order: rows.map(({ key }) => key) })
    const { changes, ...left } = plan(grid, waysOf(accounts, now, dayEndsAt))
    const unread = changes.map((change) => unreadSentence(accountIdOf(change))).find(Boolean)
    return { ...left, unread, changes: changes.filter((change) => !unreadSentence(accountIdOf(change))) }
  }

  async function change(plan: PlanCells, isConfirmed = false): Promise<boolean> {
    const deleted = planned(plan, entries).changes.flatMap((each) => (each.kind === 'delete' ? each.entry : []))
    if (deleted.length > 1 && !isConfirmed) {
      setAsked({ plan, deleted })
      return false
    }
    setAsked(undefined)
    setSaid('')
    // a row that is emptied stays, or it would go from under the hand
    if (deleted.length > 0) weekRowsAdded(deleted.map((entry) => rowOfWeek(entry, days)))
    const isKept = await carryOut(accounts, days, (now) => {
      const { changes, leftOut, outside, unread } = planned(plan, now)
      const left = [leftOutSaid(leftOut, outside), unread].filter(Boolean).join(' ')
      if (changes.length === 0) {
        setSaid(left)
        return undefined
      }
      const what = changesSaid(changes, (id) => accounts.find((account) => account.id === id)?.profile.clock ?? '24h')
      return { changes, said: left ? `${what}. ${left}` : what }
    })
    return isKept !== false
  }

  const set = (settings: readonly CellSetting[]) => change((grid, ways) => setCells(grid, settings, ways))

  return {
    said,
    say: setSaid,
    asked: asked?.deleted,
    confirm: () => asked && void change(asked.plan, true),
    turnBack: () => setAsked(undefined),
    unreadSentence,
    /** Why a cell does not take a value, as far as the screen tells. */
    problemOf(setting: CellSetting): string | undefined {
      const [left] = planned((grid, ways) => setCells(grid, [setting], ways), entries).leftOut
      return unreadSentence(setting.work.accountId) ?? (left && refusalSentence(left))
    },
    /** Each answers whether nothing of it is left to be done. More than one entry is deleted only after a question. */
    change,
    set,
    empty: (cells: readonly { row: Row; day: Day; cell: { entries: readonly ShownEntry[] } }[]) =>
      set(
        cells
          .filter(({ cell }) => cell.entries.length > 0)
          .map(({ row, day }) => ({ work: row.work, day, value: 'empty' })),
      ),
  }
}

const accountIdOf = (change: EntryChange<ShownEntry>) =>
  change.kind === 'create' ? change.accountId : change.entry.accountId
