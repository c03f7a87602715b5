import { useEffect, useRef, useState } from 'react'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { Line } from './lines.ts'
import type { Place } from './moves.ts'
import { entriesAt } from './place-entries.ts'

/** Opens what is behind a figure: its one entry at once, and of several the list. */
export function useOpened(lines: readonly Line[], onEdit: (entry: ShownEntry) => void) {
  const [listed, setListed] = useState<Place>()
  const written = useRef<Place>(undefined)
  const [, look] = useState(0)

  useEffect(() => {
    const [entry] = written.current ? entriesAt(lines, written.current) : []
    written.current = undefined
    if (entry) onEdit(entry)
  })

  return {
    open: (place: Place) => {
      const [entry, ...others] = entriesAt(lines, place)
      if (others.length > 0) setListed(place)
      else if (entry) onEdit(entry)
    },
    /** Opens the entry of a cell that has just been written: it stands in the next render. */
    openWritten: (place: Place) => {
      written.current = place
      look((times) => times + 1)
    },
    listed,
    close: () => setListed(undefined),
  }
}
