import { useHref, useNavigate } from 'react-router'
import { addDays, type Day } from '../domain/day.ts'
import type { Deed } from '../domain/entry-chosen.ts'
import { workKey } from '../domain/tracked.ts'
import { useOffers } from '../features/commands/use-offers.ts'
import { canDo, type EntryAction, type Opened } from '../features/entry/entry-action.ts'
import { chooseRow, chosenRowKey, rowKey } from '../features/day/chosen-row.ts'
import { useContinueLast } from '../features/timer/use-continue-last.ts'
import type { RunningTimer } from '../features/timer/use-running-timers.ts'
import type { TimeActions } from '../features/timer/use-time-actions.ts'
import type { ShownEntry } from '../outbox/overlay.ts'
import { useScreenActs } from '../outbox/use-acts.ts'
import { newEntryHash, paths } from '../paths.ts'
import { pinToggled } from '../preferences/preferences.ts'
import type { ReadyAccount } from '../queries/scope.ts'
import { plainText } from '../ui/format/plain-text.ts'
import type { Selecting } from './use-selecting.ts'

export type DayOffering = {
  day: Day
  today: Day
  accounts: ReadyAccount[]
  entries: readonly ShownEntry[]
  running: readonly RunningTimer[]
  time: TimeActions
  selecting: Selecting
  onOpen: (opened: Opened) => void
}

/** Offers what keys and the palette can do on the day. */
export function useDayOffers({ day, today, accounts, entries, running, time, selecting, onOpen }: DayOffering): void {
  const navigate = useNavigate()
  const base = useHref('/')
  const { tell } = useScreenActs()
  const continueLast = useContinueLast(accounts, today, time)

  const go = (by: number) => void navigate(paths.day(addDays(day, by)))
  const chosen = () => entries.find((entry) => rowKey(entry) === chosenRowKey())
  const accountOf = ({ accountId }: ShownEntry) => accounts.find(({ id }) => id === accountId)

  /** Of several timers the one that was started last. */
  function startStop() {
    const entry = chosen()
    const [last] = running.toSorted((a, b) => (b.entry.timer?.startedAt ?? 0) - (a.entry.timer?.startedAt ?? 0))
    const account = entry ? accountOf(entry) : last?.account
    const toggled = entry ?? last?.entry
    if (account && toggled) time.toggle(account, toggled)
    else chooseWork()
  }

  /** With all that are selected, while some are. */
  const asking = (kind: Deed['kind']) => (selecting.selected.length > 0 ? () => selecting.ask(kind) : undefined)

  function opening(action: EntryAction) {
    const entry = chosen()
    return entry && canDo(action, entry, entries) ? () => onOpen({ entry, action }) : undefined
  }

  function deleteEntry() {
    const entry = chosen()
    const account = entry && accountOf(entry)
    if (!account || entry.lock) return undefined
    return () => {
      // before the row is gone, and the focus with it
      if (!chooseRow(1)) chooseRow(-1)
      void time.remove(account, entry)
    }
  }

  async function copyStartLink({ accountId, project, task, notes }: ShownEntry) {
    const link = paths.start({
      account: String(accountId),
      project: String(project.id),
      task: String(task.id),
      ...(notes && { notes }),
    })
    await navigator.clipboard.writeText(new URL(base + link.slice(1), location.origin).href)
    tell('Start link copied')
  }

  function togglePin(entry: ShownEntry) {
    const name = `${plainText(entry.project.name)}, ${plainText(entry.task.name)}`
    tell(pinToggled(workKey(entry)) ? `Pinned: ${name}` : `No longer pinned: ${name}`)
  }

  useOffers('screen', {
    newEntry: () => chooseWork,
    newEntryForm: () => openForm,
    startStop: () => startStop,
    continueLast: () => () => void continueLast().then((isDone) => isDone || chooseWork()),
    nextEntry: () => () => void chooseRow(1),
    previousEntry: () => () => void chooseRow(-1),
    editEntry: () => opening('edit'),
    duplicateEntry: () => asking('duplicate') ?? opening('duplicate'),
    moveEntry: () => asking('move') ?? opening('move'),
    splitEntry: () => opening('split'),
    mergeEntry: () => opening('merge'),
    deleteEntry: () => (selecting.isOn ? asking('delete') : deleteEntry()),
    selectEntry() {
      if (selecting.isOn) return () => chosenBox()?.click()
      const entry = chosen()
      return entries.some((one) => one.day === day) ? () => selecting.begin(entry) : undefined
    },
    selectDay: () => (entries.some((entry) => entry.day === day) ? selecting.beginWithAll : undefined),
    changeWork: () => asking('work'),
    changeNotes: () => asking('notes'),
    pin() {
      const entry = chosen()
      return entry && (() => togglePin(entry))
    },
    copyStartLink() {
      const entry = chosen()
      return entry && (() => void copyStartLink(entry))
    },
    previous: () => () => go(-1),
    next: () => () => go(1),
  })
}

/** In the chosen row, while rows are selected. */
const chosenBox = () => document.activeElement?.closest('[data-entry]')?.querySelector<HTMLElement>('input[data-edit]')

/** Where an entry begins: in the line, or in the form while there is none. */
function chooseWork(): void {
  const line = document.querySelector<HTMLElement>('#quick-entry')
  if (line) line.focus()
  else openForm()
}

function openForm(): void {
  const fields = document.querySelector(newEntryHash)
  fields?.setAttribute('open', '')
  fields?.querySelector('input')?.focus()
}
