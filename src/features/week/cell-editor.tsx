import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { secondsOfText } from '../../domain/duration-text.ts'
import type { CellValue } from '../../domain/week-grid-set.ts'
import { formatDuration, sayDuration } from '../../ui/format/duration.ts'
import type { Writing } from './use-sheet.ts'
import styles from './cell-editor.module.css'
import { refusalSentence } from './words.ts'

/** Where to go once the cell is written. */
export type Onward = 'below' | 'above' | 'next' | 'previous' | 'stay' | 'open' | 'away'

export type CellEditorProps = {
  /** Ids of what names the row and the day. */
  labelledBy: string
  writing: Writing
  /** What the cell shows now. */
  written: string
  /** Why the cell does not take it. */
  problemOf: (value: CellValue) => string | undefined
  onWritten: (value: CellValue | 'same', onward: Onward) => void
  onCancel: (because?: string) => void
}

const onwardOf = ({ key, shiftKey }: KeyboardEvent, isReplacing: boolean): Onward | undefined => {
  if (key === 'Enter') return shiftKey ? 'open' : 'below'
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  if (key === 'ArrowDown') return 'below'
  if (key === 'ArrowUp') return 'above'
  // in a text that is changed, the arrows go through the text
  if (isReplacing && key === 'ArrowRight') return 'next'
  if (isReplacing && key === 'ArrowLeft') return 'previous'
  return undefined
}

/** A cell that is being written in: a duration as people type it, and how it is understood. */
export function CellEditor({ labelledBy, writing, written, problemOf, onWritten, onCancel }: CellEditorProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(writing.text ?? written)
  const [problem, setProblem] = useState<string>()
  const value = valueOf(text, written)

  useEffect(() => {
    field.current?.focus()
    if (writing.text === undefined) field.current?.select()
  }, [writing])

  function problemNow(): string | undefined {
    if (value === 'unreadable') return refusalSentence({ because: 'unreadable' })
    return value === 'same' ? undefined : problemOf(value)
  }

  function settle(onward: Onward): boolean {
    const wrong = problemNow()
    setProblem(wrong)
    if (wrong !== undefined || value === 'unreadable') return false
    onWritten(value, onward)
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    // while an input method composes, its keys are its own
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
    const onward = onwardOf(event, writing.text !== undefined)
    if (!onward || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (!event.repeat) settle(onward)
  }

  function onBlur() {
    // another window has come to the front, and what is half typed is to be gone on with
    if (!document.hasFocus()) return
    const wrong = problemNow()
    if (wrong === undefined) settle('away')
    else onCancel(`“${text}” was not entered. ${wrong}`)
  }

  return (
    <>
      <input
        ref={field}
        className={styles['field']}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-echo`}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        autoCapitalize="off"
        enterKeyHint="next"
        spellCheck="false"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setProblem(undefined)
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <span id={`${id}-echo`} className={styles['echo']} role="status" data-problem={problem && ''}>
        {problem ?? <Echo value={value} />}
      </span>
    </>
  )
}

function Echo({ value }: { value: ReturnType<typeof valueOf> }) {
  if (typeof value !== 'number') return value === 'empty' ? 'deletes' : null
  return (
    <>
      <span aria-hidden="true">{formatDuration(value, 'hours-minutes')}</span>
      <span className={styles['unseen']}>{sayDuration(value)}</span>
    </>
  )
}

/** What stood there means what it meant, also where its text is rounded. */
function valueOf(text: string, written: string): CellValue | 'same' | 'unreadable' {
  if (text === written) return 'same'
  if (text.trim() === '') return 'empty'
  return secondsOfText(text) ?? 'unreadable'
}
