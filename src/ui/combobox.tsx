import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import styles from './combobox.module.css'
import { type ListOption, type ListSection, OptionList, useActiveOption } from './option-list.tsx'

type ComboboxProps<Value> = {
  label: string
  placeholder: string
  sections: readonly ListSection<Value>[]
  matches: (text: string, typed: string) => boolean
  /** What is chosen to begin with. */
  initial?: ListOption<Value> | undefined
  children: (value: Value) => ReactNode
  /** What the list says when it has nothing to offer. */
  empty: string
  onPick: (value: Value | undefined) => void
}

/** A field that finds one of many things by typing: the combobox pattern of the ARIA practices, with a grouped list. */
export function Combobox<Value>({
  label,
  placeholder,
  sections,
  matches,
  initial,
  children,
  empty,
  onPick,
}: ComboboxProps<Value>) {
  const id = useId()
  const [typed, setTyped] = useState(initial?.text ?? '')
  const [picked, setPicked] = useState(initial)
  const [isOpen, setOpen] = useState(false)

  // a field that shows its choice offers everything else as well
  const isSearching = typed !== '' && typed !== picked?.text
  const found = sections
    .map((section) => ({
      ...section,
      options: section.options.filter(({ text, sought = text }) => !isSearching || matches(sought, typed)),
    }))
    .filter(({ options }) => options.length > 0)
  const options = found.flatMap((section) => section.options)
  const { active, elementId, move, reset } = useActiveOption(`${id}-list`, options, isSearching)

  useEffect(() => {
    if (isOpen) document.getElementById(`${id}-list`)?.scrollIntoView({ block: 'nearest' })
  }, [id, isOpen])

  function search(text: string) {
    setTyped(text)
    reset()
    setOpen(true)
    if (picked) onPick(undefined)
    setPicked(undefined)
  }

  function pick(option: ListOption<Value>) {
    setTyped(option.text)
    setPicked(option)
    setOpen(false)
    onPick(option.value)
  }

  function step(by: 1 | -1) {
    setOpen(true)
    move(by)
  }

  function onKeyDown(event: KeyboardEvent) {
    // while an input method composes, its keys are its own
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter' && isOpen && active) pick(active)
    else if (event.key === 'Escape' && isOpen) setOpen(false)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles['combobox']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? elementId : undefined}
        autoComplete="off"
        spellCheck="false"
        dir="auto"
        placeholder={placeholder}
        value={typed}
        onChange={(event) => search(event.target.value)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false)
          // all that fits is what was meant
          const [only, ...others] = options
          if (isSearching && only && others.length === 0) pick(only)
        }}
      />
      <ChevronDown className={styles['sign']} aria-hidden="true" />
      <OptionList
        id={`${id}-list`}
        label={label}
        sections={found}
        active={active}
        className={styles['list']}
        isHidden={!isOpen || options.length === 0}
        onPick={pick}
      >
        {children}
      </OptionList>
      <p className={isOpen && options.length === 0 ? styles['empty'] : styles['count']} role="status">
        {isOpen && (options.length === 0 ? empty : isSearching && `${options.length} found`)}
      </p>
    </div>
  )
}
