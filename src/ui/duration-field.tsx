import { type HoursAs, formatDuration, sayDuration } from './format/duration.ts'
import { UnderstoodField, type UnderstoodFieldProps } from './understood-field.tsx'
import styles from './unseen.module.css'

type DurationFieldProps = Pick<UnderstoodFieldProps, 'label' | 'onChange'> & {
  /** Seconds. */
  value: number | undefined
  hoursAs: HoursAs
  /** Reads what was typed: `secondsOfText` of the domain, which this floor does not know. */
  secondsOf: (text: string) => number | undefined
}

const daySeconds = 24 * 3600

/** A duration as people type it, in seconds. */
export function DurationField({ label, value, onChange, hoursAs, secondsOf }: DurationFieldProps) {
  return (
    <UnderstoodField
      label={label}
      value={value}
      onChange={onChange}
      read={secondsOf}
      write={(seconds) => formatDuration(seconds, hoursAs)}
      echo={shownAndSaid}
      question={value !== undefined && value > daySeconds ? 'That is above 24 hours. Is it right?' : undefined}
      advice="Write it as 1:30, 1.5 or 90m."
    />
  )
}

const shownAndSaid = (seconds: number) => (
  <>
    <span aria-hidden="true">{formatDuration(seconds, 'hours-minutes')}</span>
    <span className={styles['unseen']}>{sayDuration(seconds)}</span>
  </>
)
