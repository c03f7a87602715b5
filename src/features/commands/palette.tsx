import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { colourOf } from '../../ui/colour.ts'
import { type ListOption, OptionList, useActiveOption } from '../../ui/option-list.tsx'
import { commands } from './commands.ts'
import { Keys } from './key-sheet.tsx'
import styles from './palette.module.css'
import { type Choice, type Dates, paletteSections } from './palette-sections.ts'
import { doing } from './use-offers.ts'

type PaletteProps = {
  accounts: readonly { name: string; assignments: readonly Assignment[] }[]
  isReading: boolean
  dates: Dates
  onDay: (day: Day) => void
  /** Starts a timer at once: it can be undone. */
  onStart: (assignment: Assignment) => void
  onClose: () => void
}

/** Reaches every command, every project and task, and every day by typing. */
export function Palette({ accounts, isReading, dates, onDay, onStart, onClose }: PaletteProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  // as things stood when it was opened: the entry that was chosen then is meant
  const [doable] = useState(() =>
    commands.flatMap((command) => {
      const run = command.name === 'palette' ? undefined : doing(command.name)
      return run ? [{ ...command, run }] : []
    }),
  )
  const { sections, found } = paletteSections(typed, doable, accounts, dates)
  const options = sections.flatMap((section) => section.options)
  const { active, elementId, move, reset } = useActiveOption(`${id}-list`, options, typed.trim() !== '')

  useEffect(() => dialog.current?.showModal(), [])

  function pick({ value }: ListOption<Choice>) {
    // first, so that the focus is back where it was
    dialog.current?.close()
    if (value.kind === 'command') value.command.run()
    else if (value.kind === 'day') onDay(value.day)
    else onStart(value.work.assignment)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && active) pick(active)
    else return
    event.preventDefault()
  }

  const shownWork = sections.find((section) => section.id === 'work')?.options.length ?? 0
  return (
    <dialog ref={dialog} className={styles['palette']} aria-label="Find or do" closedby="any" onClose={onClose}>
      <input
        role="combobox"
        aria-label="A project, a day or a command"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={elementId}
        autoComplete="off"
        spellCheck="false"
        dir="auto"
        placeholder="A project, a day such as 5 March, or a command"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          reset()
        }}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={`${id}-list`}
        label="What fits"
        sections={sections}
        active={active}
        className={styles['list']}
        isHidden={options.length === 0}
        onPick={pick}
      >
        {(choice) => <Option choice={choice} />}
      </OptionList>
      <p className={styles['count']} role="status">
        {typed.trim() !== '' && countOf(options.length, found - shownWork, isReading)}
      </p>
    </dialog>
  )
}

function countOf(shown: number, more: number, isReading: boolean): string {
  if (shown === 0) return isReading ? 'Reading your projects…' : 'Nothing fits. Try fewer letters, or a date.'
  const sum = `${shown} found`
  if (more > 0) return `${shown} shown, ${more} more fit: type another word`
  return isReading ? `${sum}, still reading your projects…` : sum
}

function Option({ choice }: { choice: Choice }) {
  const work = choice.kind === 'work' ? choice.work.assignment : undefined
  return (
    <span className={styles['option']}>
      {work && (
        <span
          className={styles['colour']}
          style={{ background: colourOf(work.accountId, work.project.id) }}
          aria-hidden="true"
        />
      )}
      <span className={styles['text']}>
        <bdi>{choice.text}</bdi>
        {choice.note && (
          <span className={styles['note']}>
            <bdi>{choice.note}</bdi>
          </span>
        )}
      </span>
      {choice.kind === 'command' && <Keys of={choice.command.keys.slice(0, 1)} />}
    </span>
  )
}
