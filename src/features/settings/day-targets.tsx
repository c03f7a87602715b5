import { type Day, weekday, weekOf } from '../../domain/day.ts'
import { secondsOfText } from '../../domain/duration-text.ts'
import { dayTargetsSet, useDayTargets } from '../../preferences/preferences.ts'
import type { Ways } from '../../queries/ways.ts'
import { Button } from '../../ui/button.tsx'
import { DurationField } from '../../ui/duration-field.tsx'
import { formatDay } from '../../ui/format/day.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import styles from './settings.module.css'

const fullDay = 8 * 3600
const fullWeek = [0, fullDay, fullDay, fullDay, fullDay, fullDay, 0]

/** The hours to work on each day of the week. */
export function DayTargets({ ways: { hoursAs, firstWeekday }, today }: { ways: Ways; today: Day }) {
  const targets = useDayTargets()
  const total = targets.reduce((sum, seconds) => sum + seconds, 0)
  return (
    <>
      <div className={styles['targets']}>
        {weekOf(today, firstWeekday).map((day) => {
          const index = weekday(day)
          return (
            <DurationField
              key={index}
              label={formatDay(day, 'weekday')}
              value={targets[index] || undefined}
              hoursAs={hoursAs}
              secondsOf={secondsOfText}
              onChange={(seconds = 0, isReadable) => {
                if (isReadable && seconds <= 24 * 3600) dayTargetsSet(targets.with(index, Math.round(seconds)))
              }}
            />
          )
        })}
      </div>
      <div className={styles['line']}>
        <p>{total === 0 ? 'No target is set.' : `${formatDuration(total, hoursAs)} a week.`}</p>
        {total === 0 ? (
          <Button onClick={() => dayTargetsSet(fullWeek)}>8 hours, Monday to Friday</Button>
        ) : (
          <Button onClick={() => dayTargetsSet(targets.map(() => 0))}>No target</Button>
        )}
      </div>
    </>
  )
}
