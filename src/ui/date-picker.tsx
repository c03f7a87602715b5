import { useEffect, useRef } from 'react'
import styles from './date-picker.module.css'

type DatePickerProps = {
  label: string
  /** As `2026-03-09`. */
  value: string
  onPick: (date: string) => void
}

/** The browser's own calendar, for going to a date. */
export function DatePicker({ label, value, onPick }: DatePickerProps) {
  const picker = useRef<HTMLInputElement>(null)

  // by hand, as React would set back a date that is still being typed
  useEffect(() => {
    if (picker.current && picker.current.value !== value) picker.current.value = value
  }, [value])

  return (
    <label className={styles['picker']}>
      <span className={styles['label']}>{label}</span>
      <input
        type="date"
        ref={picker}
        defaultValue={value}
        min="1900-01-01"
        max="2199-12-31"
        onChange={({ target }) => {
          // while a year is typed its first digits are a date of their own
          if (target.value !== '' && target.validity.valid) onPick(target.value)
        }}
      />
    </label>
  )
}
