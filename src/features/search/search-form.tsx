import { Search as SearchSign, X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { type Day, isDay } from '../../domain/day.ts'
import { Button } from '../../ui/button.tsx'
import { everything, isNarrowed, type Wanted } from '../../selection/search-address.ts'
import { longestWords } from '../../selection/selection.ts'
import styles from './search-form.module.css'

type SearchFormProps = { wanted: Wanted; onChange: (wanted: Wanted) => void; onLeave: () => void }

/** What to look for, and in which days. */
export function SearchForm({ wanted, onChange, onLeave }: SearchFormProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const isEmpty = wanted.text === '' && !isNarrowed(wanted)
  return (
    <search>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          onLeave()
        }}
      >
        <div className={styles['what']}>
          <label htmlFor="search-text">Search your time</label>
          <SearchSign className={styles['sign']} aria-hidden="true" />
          <input
            id="search-text"
            ref={field}
            type="text"
            inputMode="search"
            enterKeyHint="search"
            autoComplete="off"
            spellCheck="false"
            dir="auto"
            maxLength={longestWords}
            placeholder="Notes, clients, projects, tasks"
            value={wanted.text}
            onChange={(event) => onChange({ ...wanted, text: event.target.value })}
            onBlur={onLeave}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || wanted.text === '' || event.nativeEvent.isComposing) return
              event.preventDefault()
              onChange({ ...wanted, text: '' })
            }}
          />
        </div>
        <DayField
          id={`${id}-from`}
          label="From"
          value={wanted.from}
          onChange={(from) => onChange({ ...wanted, from })}
        />
        <DayField id={`${id}-to`} label="To" value={wanted.to} onChange={(to) => onChange({ ...wanted, to })} />
        <Button
          look="icon"
          aria-label="Clear the search"
          isBusy={isEmpty}
          onClick={() => {
            onChange(everything)
            field.current?.focus()
          }}
        >
          <X aria-hidden="true" />
        </Button>
      </form>
    </search>
  )
}

type DayFieldProps = { id: string; label: string; value: Day | undefined; onChange: (day: Day | undefined) => void }

function DayField({ id, label, value, onChange }: DayFieldProps) {
  const field = useRef<HTMLInputElement>(null)

  // by hand, as React would set back a date that is still being typed
  useEffect(() => {
    if (field.current && field.current.value !== (value ?? '')) field.current.value = value ?? ''
  }, [value])

  return (
    <div className={styles['day']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="date"
        defaultValue={value}
        min="1900-01-01"
        max="2199-12-31"
        onChange={({ target }) => {
          if (target.value === '' && target.validity.valid) onChange(undefined)
          if (isDay(target.value) && target.validity.valid) onChange(target.value)
        }}
      />
    </div>
  )
}
