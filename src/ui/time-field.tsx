import { formatClockTime } from './format/clock-time.ts'
import { UnderstoodField, type UnderstoodFieldProps } from './understood-field.tsx'

type TimeFieldProps = Pick<UnderstoodFieldProps, 'label' | 'onChange'> & {
  /** Minutes since midnight. */
  value: number | undefined
  clock: '12h' | '24h'
  /** Reads what was typed: `minuteOfText` of the domain, which this floor does not know. */
  minuteOf: (text: string) => number | undefined
}

/** A time of day as people type it, in minutes since midnight. */
export function TimeField({ label, value, onChange, clock, minuteOf }: TimeFieldProps) {
  const write = (minute: number) => formatClockTime(minute, clock)
  return (
    <UnderstoodField
      label={label}
      value={value}
      onChange={onChange}
      read={minuteOf}
      write={write}
      echo={write}
      advice={`Write it as ${write(485)} or ${write(1215)}.`}
    />
  )
}
