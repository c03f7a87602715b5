import { type ReactNode, useEffect, useState } from 'react'
import styles from './option-list.module.css'

/** `sought` is what is looked through, where that is not what is shown. */
export type ListOption<Value> = { id: string; text: string; sought?: string; value: Value }
export type ListSection<Value> = { id: string; title: string; options: ListOption<Value>[] }

/** Which option is at hand while the focus stays in the field; the first by itself if `isFirstMeant`. */
export function useActiveOption<Value>(listId: string, options: readonly ListOption<Value>[], isFirstMeant: boolean) {
  const [activeId, setActiveId] = useState<string>()
  const active = options.find(({ id }) => id === activeId) ?? (isFirstMeant ? options[0] : undefined)
  return {
    active,
    elementId: active && elementIdOf(listId, active),
    move: (by: 1 | -1) => {
      const from = active ? options.indexOf(active) : by === 1 ? -1 : 0
      setActiveId(options[(from + by + options.length) % options.length]?.id)
    },
    reset: () => setActiveId(undefined),
  }
}

const elementIdOf = (listId: string, { id }: { id: string }) => `${listId}-${id}`

type OptionListProps<Value> = {
  id: string
  label: string
  sections: readonly ListSection<Value>[]
  active: ListOption<Value> | undefined
  className?: string | undefined
  isHidden?: boolean
  children: (value: Value) => ReactNode
  onPick: (option: ListOption<Value>) => void
}

/** The list of a combobox, in groups. The option at hand is kept in sight. */
export function OptionList<Value>({
  id,
  label,
  sections,
  active,
  className,
  isHidden = false,
  children,
  onPick,
}: OptionListProps<Value>) {
  const activeElementId = active && !isHidden ? elementIdOf(id, active) : undefined
  useEffect(() => {
    if (activeElementId) document.getElementById(activeElementId)?.scrollIntoView({ block: 'nearest' })
  }, [activeElementId])

  return (
    <div id={id} role="listbox" aria-label={label} className={className} hidden={isHidden}>
      {sections.map((section) => (
        <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}-title`}>
          <div id={`${id}-${section.id}-title`} className={styles['title']} role="presentation">
            {section.title}
          </div>
          {section.options.map((option) => (
            <div
              key={option.id}
              id={elementIdOf(id, option)}
              role="option"
              aria-selected={option === active}
              tabIndex={-1}
              className={styles['option']}
              // the field keeps the focus
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(option)}
            >
              {children(option.value)}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
