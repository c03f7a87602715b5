import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { blockOfText, pasteBlock, textOfBlock } from '../../domain/week-grid-paste.ts'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'
import type { HoursAs } from '../../ui/format/duration.ts'
import { cellsOf } from './block.ts'
import { closedBy } from './closed.ts'
import { type Line, rowsOf } from './lines.ts'
import { besides, firstDay, moved, type Place } from './moves.ts'
import { entriesAt, entriesOf } from './place-entries.ts'
import { commandOf } from './sheet-keys.ts'
import { isSame, type Sheet } from './use-sheet.ts'
import type { WeekEdits } from './use-week-edits.ts'
import { refusalSentence } from './words.ts'

type Events = {
  lines: readonly Line[]
  sheet: Sheet
  edits: WeekEdits
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  onOpen: (place: Place) => void
  onRemoveRow: (line: string) => void
}

/** What keys, pointer and clipboard do in the sheet. */
export function useTableEvents({ lines, sheet, edits, shownSeconds, hoursAs, onOpen, onRemoveRow }: Events) {
  const pressed = useRef<{ place: Place; wasActive: boolean }>(undefined)
  const { active, block } = sheet
  const week = rowsOf(lines)

  /** Begins to write, or says why that cannot be. */
  function write(text: string | undefined): void {
    const row = week.find(({ key }) => key === active.line)
    const cell = row?.cells[active.column - firstDay]
    const behind = entriesAt(lines, active)
    if (!row || !cell) {
      if (text === undefined && behind.length > 0) onOpen(active)
      return
    }
    const closed = closedBy(row.work, cell, entriesOf(week, active.column))
    const unread = edits.unreadSentence(row.work.accountId)
    if (text === undefined && closed && behind.length > 0) onOpen(active)
    else if (unread ?? closed) edits.say(unread ?? (closed ? refusalSentence(closed) : ''))
    else {
      edits.say('')
      sheet.write(text)
    }
  }

  function empty(): void {
    const cells = block ? cellsOf(block).flat() : []
    const isEmpty = cells.every(({ cell }) => cell.entries.length === 0)
    if (isEmpty && active.column === 0) onRemoveRow(active.line)
    else void edits.empty(cells)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isField(event.target)) return
    const command = commandOf(event, sheet.began !== undefined)
    // a day's name is a link, which Enter follows
    const isLink = active.line === 'days' && command?.is === 'write'
    if (!command || isLink) return
    if (command.is === 'next') {
      const next = besides(lines, active, command.by)
      if (!next) return
      sheet.wrote(next, sheet.began)
    } else if (command.is === 'move') sheet.go(moved(lines, active, command.step), { extends: command.extends })
    else if (command.is === 'write') write(command.text)
    else if (command.is === 'empty') empty()
    else if (command.is === 'let-go') sheet.letGo()
    else if (command.is === 'select-all') {
      sheet.select(moved(lines, active, 'first'), moved(lines, active, 'last'))
    } else if (entriesAt(lines, active).length > 0) onOpen(active)
    else edits.say('There is nothing to open yet: type the hours first.')
    event.preventDefault()
  }

  function onMouseDown(event: MouseEvent): void {
    const place = placeOf(event.target)
    if (!place || event.button !== 0 || isField(event.target)) return
    if (event.shiftKey) {
      event.preventDefault()
      sheet.go(place, { extends: true })
    }
    pressed.current = { place, wasActive: isSame(place, active) && document.activeElement === cellAt(event.target) }
  }

  function onMouseOver(event: MouseEvent): void {
    const place = placeOf(event.target)
    const from = pressed.current?.place
    if (event.buttons !== 1 || !from || !place || isSame(place, active) || place.line === 'days') return
    sheet.select(from, place)
  }

  function onClick(event: MouseEvent): void {
    const place = placeOf(event.target)
    const wasActive = pressed.current?.wasActive && place && isSame(place, pressed.current.place)
    pressed.current = undefined
    if (wasActive && !event.shiftKey && !isField(event.target) && place.line !== 'days') write(undefined)
  }

  function onFocus({ target }: FocusEvent): void {
    const place = placeOf(target)
    if (place) sheet.focused(place)
  }

  function onCopy(event: ClipboardEvent): void {
    if (isField(event.target) || !block) return
    const shown = cellsOf(block).map((cells) =>
      cells.map(({ cell }) => cell.entries.reduce((sum, entry) => sum + (shownSeconds.get(entry) ?? 0), 0)),
    )
    event.clipboardData.setData('text/plain', textOfBlock(shown, hoursAs === 'hours-minutes' ? hoursAs : 'decimal'))
    event.preventDefault()
    edits.say(`Copied: ${shown.flat().length === 1 ? '1 cell' : `${shown.flat().length} cells`}.`)
  }

  function onCut(event: ClipboardEvent): void {
    onCopy(event)
    if (!isField(event.target)) empty()
  }

  function onPaste(event: ClipboardEvent): void {
    if (isField(event.target)) return
    event.preventDefault()
    if (!block) {
      edits.say('Choose a cell to paste into first.')
      return
    }
    const pasted = blockOfText(event.clipboardData.getData('text/plain'))
    const [only, ...others] = pasted.flat()
    const [corner] = block.rows
    if (!corner || only === undefined) return
    // one value fills all that is selected
    const values = others.length === 0 ? cellsOf(block).map((cells) => cells.map(() => only)) : pasted
    const at = { row: week.indexOf(corner), column: block.from }
    void edits.change((grid, ways) => pasteBlock(grid, at, values, ways))
  }

  return { onKeyDown, onMouseDown, onMouseOver, onClick, onFocus, onCopy, onCut, onPaste }
}

const isField = (target: EventTarget) => target instanceof HTMLInputElement

const cellAt = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null

function placeOf(target: EventTarget): Place | undefined {
  const { line, column } = cellAt(target)?.dataset ?? {}
  return line === undefined ? undefined : { line, column: Number(column) }
}
