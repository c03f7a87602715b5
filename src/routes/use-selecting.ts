import { useState } from 'react'
import type { Deed } from '../domain/entry-chosen.ts'
import { everything, nothing, onlyOne, type Selection } from '../features/entry/selection.ts'
import type { ShownEntry } from '../outbox/overlay.ts'
import { useEntryKeys } from '../outbox/use-outbox.ts'

export type Selecting = ReturnType<typeof useSelecting>

/** Which of the day’s entries are selected, and what is about to be done with them. */
export function useSelecting(entries: readonly ShownEntry[], isOn: boolean, onTurn: (isOn: boolean) => void) {
  const keyOf = useEntryKeys()
  const [selection, setSelection] = useState<Selection>(nothing)
  const [asked, setAsked] = useState<{ kind: Deed['kind']; chosen: ShownEntry[] }>()
  const selected = isOn ? entries.filter((entry) => selection.keys.has(keyOf(entry))) : []

  function begin(with_: Selection) {
    setSelection(with_)
    onTurn(true)
  }

  return {
    isOn,
    selection,
    selected,
    select: setSelection,
    begin: (entry?: ShownEntry) => begin(entry ? onlyOne(keyOf(entry)) : nothing),
    beginWithAll: () => begin(everything(entries.map(keyOf))),
    end: () => onTurn(false),
    asked,
    /** With those that are selected now. */
    ask: (kind: Deed['kind']) => setAsked({ kind, chosen: selected }),
    turnBack: () => setAsked(undefined),
  }
}
