import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import styles from './understood-field.module.css'

export type UnderstoodFieldProps = {
  label: string
  /** What `onChange` gave; another value takes the place of what was typed. */
  value: number | undefined
  /** Without a value the field is empty when readable, and holds what nobody understands when not. */
  onChange: (value: number | undefined, isReadable: boolean) => void
  read: (text: string) => number | undefined
  write: (value: number) => string
  /** What was understood, shown beside the text. */
  echo: (value: number) => ReactNode
  question?: string | undefined
  /** What to do about a text that cannot be read. */
  advice: string
}

type Draft = {
  text: string
  value: number | undefined
  isReadable: boolean
  before: number | undefined
  isLeft: boolean
}

/** A field that takes a number as people write it, and shows how it was understood while they type. */
export function UnderstoodField({ label, value, onChange, read, write, echo, question, advice }: UnderstoodFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState<Draft>()
  const [seen, setSeen] = useState(value)

  // somebody else has set it, such as a form that was saved and emptied
  if (value !== seen) {
    setSeen(value)
    if (draft && value !== draft.value) setDraft(undefined)
  }

  const written = (given: number | undefined) => (given === undefined ? '' : write(given))
  const isWrong = draft !== undefined && !draft.isReadable && draft.isLeft
  const descriptions = [isWrong && `${id}-error`, question && `${id}-question`].filter(Boolean).join(' ')

  function type(text: string) {
    const before = draft ? draft.before : value
    // what stood there already means what it meant, also where its text is rounded
    const typed = text === written(before) ? before : read(text)
    const isReadable = typed !== undefined || text.trim() === ''
    // once told, the error stays until the text can be read
    setDraft({ text, value: typed, isReadable, before, isLeft: isWrong && !isReadable })
    onChange(typed, isReadable)
  }

  function settle() {
    if (draft) setDraft(draft.isReadable ? undefined : { ...draft, isLeft: true })
  }

  function onKeyDown(event: KeyboardEvent) {
    // while an input method composes, its keys are its own
    if (event.nativeEvent.isComposing) return
    // the form, if there is one, saves
    if (event.key === 'Enter') settle()
    if (event.key !== 'Escape' || !draft) return
    event.preventDefault()
    setDraft(undefined)
    onChange(draft.before, true)
  }

  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['line']}>
        <input
          id={id}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck="false"
          aria-invalid={isWrong}
          aria-describedby={descriptions || undefined}
          value={draft ? draft.text : written(value)}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={settle}
        />
        <output htmlFor={id}>{draft?.value !== undefined && echo(draft.value)}</output>
      </div>
      {isWrong && (
        <p id={`${id}-error`} className={styles['error']} role="alert">
          {advice}
        </p>
      )}
      <p id={`${id}-question`} className={styles['question']} role="status">
        {question}
      </p>
    </div>
  )
}
