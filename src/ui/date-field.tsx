import { useEffect, useRef } from 'react'
import styles from './date-field.module.css'

type DateFieldProps = {
  label: string
  /** As `2026-03-09`; undefined while what is typed is no date. */
  value: string | undefined
  onChange: (date: string | undefined) => void
}

/** A date in a form, typed or taken from the browser's calendar. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const field = useRef<HTMLInputElement>(null)

  // by hand, as React would set back a date that is still being typed
  useEffect(() => {
    if (field.current && value !== undefined && field.current.value !== value) field.current.value = value
  }, [value])

  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <input
        type="date"
        ref={field}
        defaultValue={value}
        min="1900-01-01"
        max="2199-12-31"
        onChange={({ target }) => onChange(target.value !== '' && target.validity.valid ? target.value : undefined)}
      />
    </label>
  )
}
