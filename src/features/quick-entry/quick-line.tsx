import { Play, Plus } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { readLine } from '../../domain/quick-entry.ts'
import { type Completion, completionsAt, type KnownNote } from '../../domain/quick-entry-complete.ts'
import type { Lexicon } from '../../domain/quick-entry-items.ts'
import { newEntryHash } from '../../paths.ts'
import { entryDraft, entryDrafted } from '../../preferences/entry-draft.ts'
import { useBudgetLeft } from '../../queries/budgets.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { OptionList, useActiveOption } from '../../ui/option-list.tsx'
import { Said } from '../../ui/said.tsx'
import { CompletionOption, sectionsOf } from './completions.tsx'
import { type Around, entryMeant, type Meant } from './entry-meant.ts'
import { readingSaid, type Ways } from './in-words.ts'
import { Questions } from './questions.tsx'
import styles from './quick-entry.module.css'
import { ReadingChips } from './reading-chips.tsx'

type QuickLineProps = {
  lexicon: Lexicon
  notes: readonly KnownNote[]
  ways: Ways
  /** Where the line is read, as of now. */
  around: () => Around
  /** Answers whether it was kept. */
  onAdd: (meant: Extract<Meant, { kind: 'entry' | 'timer' }>) => Promise<boolean>
}

type Text = { line: string; caret: number; isCaretSet: boolean }

const fieldId = 'quick-entry'
const listId = 'quick-entry-list'

/** The line, what it was understood as, what it may go on with, and what it leaves open. */
export function QuickLine({ lexicon, notes, ways, around, onAdd }: QuickLineProps) {
  const field = useRef<HTMLInputElement>(null)
  const asked = useRef<HTMLDivElement>(null)
  const [text, setText] = useState<Text>()
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState<string>()
  const now = around()
  const authors = now.accounts.map(({ me }) => me)
  const { line, caret } = text ?? { line: entryDraft(authors), caret: 0 }
  const reading = readLine(line, lexicon, now.today)
  const meant = entryMeant(reading, now)
  const sections = isOpen ? sectionsOf(completionsAt({ line, caret, reading, lexicon, notes })) : []
  const options = sections.flatMap((section) => section.options)
  const { active, elementId, move, reset } = useActiveOption(listId, options, false)
  const budgetLeft = useBudgetLeft(now.accounts)
  const accountName = (id: number) => plainText(now.accounts.find((account) => account.id === id)?.name ?? '')

  useArrival(field)
  useLayoutEffect(() => {
    if (text?.isCaretSet) field.current?.setSelectionRange(text.caret, text.caret)
  }, [text])
  useEffect(() => {
    if (text) entryDrafted(line, authors[0])
  })

  function write(next: string, at = next.length) {
    setText({ line: next, caret: at, isCaretSet: true })
    setTold(undefined)
    setOpen(false)
    reset()
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    // while an input method composes, its keys are its own
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true)
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && isOpen && active) take(active.value)
    else if (event.key === 'Escape' && options.length > 0) setOpen(false)
    else if (event.key === 'Escape' && line !== '') write('')
    else return
    event.preventDefault()
  }

  const take = (completion: Completion) => write(completion.line, completion.caret)

  async function add(event: FormEvent) {
    event.preventDefault()
    setOpen(false)
    // a minute may have passed since it was shown
    const meantNow = entryMeant(reading, around())
    if (meantNow.kind === 'asked') asked.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
    else if (meantNow.kind === 'nothing') setTold('Type what you worked on, such as 1:30 website fix login.')
    else if (meantNow.kind === 'problem') setTold(meantNow.sentence)
    else if (await onAdd(meantNow)) {
      setTold(undefined)
      // what was typed meanwhile stays
      setText((latest) => (latest && latest.line !== line ? latest : { line: '', caret: 0, isCaretSet: true }))
    }
  }

  return (
    <form className={styles['quick']} aria-label="Quick entry" onSubmit={(event) => void add(event)}>
      <div className={styles['typing']}>
        <div className={styles['line']}>
          <input
            ref={field}
            id={fieldId}
            role="combobox"
            aria-label="Quick entry"
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={elementId}
            aria-describedby={`${fieldId}-hint`}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck="false"
            enterKeyHint="done"
            dir="auto"
            placeholder="1:30 website design fix login"
            value={line}
            onChange={({ target }) => {
              setText({ line: target.value, caret: target.selectionStart ?? target.value.length, isCaretSet: false })
              setTold(undefined)
              setOpen(true)
              reset()
            }}
            onSelect={({ currentTarget }) => {
              const at = currentTarget.selectionStart ?? line.length
              if (text && at !== caret) setText({ ...text, caret: at, isCaretSet: false })
            }}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
          <Button look="primary" type="submit">
            {meant.kind === 'timer' ? <Play aria-hidden="true" /> : <Plus aria-hidden="true" />}
            {meant.kind === 'timer' ? 'Start' : 'Add'}
          </Button>
        </div>
        <p id={`${fieldId}-hint`} className={styles['hint']} hidden={meant.kind !== 'nothing'}>
          A time, a project, a day and a note, in any order. Without a time a timer starts.
        </p>
        {meant.kind !== 'nothing' && (
          <ReadingChips reading={reading} meant={meant} accountName={accountName} ways={ways} />
        )}
        <OptionList
          id={listId}
          label="Ways to go on"
          sections={sections}
          active={active}
          className={styles['list']}
          isHidden={options.length === 0}
          onPick={({ value }) => take(value)}
        >
          {(completion) => (
            <CompletionOption completion={completion} accountName={accountName} budgetLeft={budgetLeft} />
          )}
        </OptionList>
      </div>
      <div ref={asked} className={styles['questions']}>
        <Questions
          line={line}
          questions={reading.questions}
          accountName={accountName}
          ways={ways}
          onAnswer={(answer) => write(answer.line)}
          onLeave={() => field.current?.focus()}
        />
      </div>
      {told && (
        <p className={styles['told']} role="alert">
          {told}
        </p>
      )}
      <Said>{readingSaid(line, reading, meant, ways)}</Said>
    </form>
  )
}

/** Somebody came for it from another screen, perhaps not for the first time. */
function useArrival(field: RefObject<HTMLInputElement | null>): void {
  const { hash, key } = useLocation()
  const arrival = hash === newEntryHash ? key : undefined
  useEffect(() => {
    if (arrival !== undefined) field.current?.focus()
  }, [arrival, field])
}
