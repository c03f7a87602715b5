import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import styles from './combobox.module.css'

export type ComboboxOption<Value> = { id: string; text: string; value: Value }
export type ComboboxSection<Value> = { id: string; title: string; options: ComboboxOption<Value>[] }

type ComboboxProps<Value> = {
  label: string
  placeholder: string
  sections: readonly ComboboxSection<Value>[]
  matches: (text: string, typed: string) => boolean
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
  children,
  empty,
  onPick,
}: ComboboxProps<Value>) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<ComboboxOption<Value>>()
  const [isOpen, setOpen] = useState(false)
  const [activeId, setActiveId] = useState<string>()

  // a field that shows its choice offers everything else as well
  const isSearching = typed !== '' && typed !== picked?.text
  const found = sections
    .map((section) => ({
      ...section,
      options: section.options.filter(({ text }) => !isSearching || matches(text, typed)),
    }))
    .filter(({ options }) => options.length > 0)
  const options = found.flatMap((section) => section.options)
  const active = options.find((option) => option.id === activeId) ?? (isSearching ? options[0] : undefined)
  const elementId = (option: ComboboxOption<Value>) => `${id}-${option.id}`

  const activeElementId = isOpen && active ? elementId(active) : undefined
  useEffect(() => {
    if (activeElementId) document.getElementById(activeElementId)?.scrollIntoView({ block: 'nearest' })
  }, [activeElementId])

  useEffect(() => {
    if (isOpen) document.getElementById(`${id}-list`)?.scrollIntoView({ block: 'nearest' })
  }, [id, isOpen])

  function search(text: string) {
    setTyped(text)
    setActiveId(undefined)
    setOpen(true)
    if (picked) onPick(undefined)
    setPicked(undefined)
  }

  function pick(option: ComboboxOption<Value>) {
    setTyped(option.text)
    setPicked(option)
    setOpen(false)
    onPick(option.value)
  }

  function move(by: 1 | -1) {
    const from = active ? options.indexOf(active) : by === 1 ? -1 : 0
    setOpen(true)
    setActiveId(options[(from + by + options.length) % options.length]?.id)
  }

  function onKeyDown(event: KeyboardEvent) {
    // while an input method composes, its keys are its own
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
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
        aria-activedescendant={activeElementId}
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
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={styles['list']}
        hidden={!isOpen || options.length === 0}
      >
        {found.map((section) => (
          <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}-title`}>
            <div id={`${id}-${section.id}-title`} className={styles['title']} role="presentation">
              {section.title}
            </div>
            {section.options.map((option) => (
              <div
                key={option.id}
                id={elementId(option)}
                role="option"
                aria-selected={option === active}
                tabIndex={-1}
                className={styles['option']}
                // the field keeps the focus
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
              >
                {children(option.value)}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className={isOpen && options.length === 0 ? styles['empty'] : styles['count']} role="status">
        {isOpen && (options.length === 0 ? empty : isSearching && `${options.length} found`)}
      </p>
    </div>
  )
}
