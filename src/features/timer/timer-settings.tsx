import { minuteOfText } from '../../domain/clock-time-text.ts'
import {
  longHoursChoices,
  type TimerPreferences,
  timerPreferred,
  useTimerPreferences,
} from '../../preferences/preferences.ts'
import { TimeField } from '../../ui/time-field.tsx'
import styles from './timer-settings.module.css'

const others: Record<TimerPreferences['otherTimers'], string> = {
  ask: 'Ask what to do',
  stop: 'Stop them',
  keep: 'Let them run',
}
const isOther = (value: string): value is TimerPreferences['otherTimers'] => Object.hasOwn(others, value)

function chooseLong(typed: number) {
  const longHours = longHoursChoices.find((hours) => hours === typed)
  if (longHours) timerPreferred({ longHours })
}

/** How timers behave, for this browser. */
export function TimerSettings({ clock }: { clock: '12h' | '24h' }) {
  const { otherTimers, goesOnToday, longHours, dayEndsAt } = useTimerPreferences()
  return (
    <>
      <div className={styles['fields']}>
        <label className={styles['field']}>
          When I start one, those of other accounts
          <select
            value={otherTimers}
            onChange={({ target: { value } }) => isOther(value) && timerPreferred({ otherTimers: value })}
          >
            {Object.entries(others).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className={styles['field']}>
          Ask whether one was forgotten
          <select value={longHours} onChange={({ target }) => chooseLong(Number(target.value))}>
            {longHoursChoices.map((hours) => (
              <option key={hours} value={hours}>
                after {hours} h
              </option>
            ))}
          </select>
        </label>
        <TimeField
          label="My day usually ends at"
          value={dayEndsAt}
          onChange={(minute) => minute !== undefined && timerPreferred({ dayEndsAt: minute })}
          clock={clock}
          minuteOf={minuteOfText}
        />
      </div>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={goesOnToday}
          onChange={({ target }) => timerPreferred({ goesOnToday: target.checked })}
        />
        Starting the same work again goes on with today’s entry, where entries have no clock times
      </label>
    </>
  )
}
