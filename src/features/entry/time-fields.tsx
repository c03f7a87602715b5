import { minuteOfText } from '../../domain/clock-time-text.ts'
import { secondsOfText } from '../../domain/duration-text.ts'
import type { SetTime } from '../../domain/entry-change.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { DurationField } from '../../ui/duration-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'

/** A time as it is being typed; a name in `unreadable` cannot be understood yet. */
export type TimeDraft = {
  seconds?: number | undefined
  startMinute?: number | undefined
  endMinute?: number | undefined
  unreadable: readonly ('seconds' | 'startMinute' | 'endMinute')[]
}

export const emptyTime: TimeDraft = { unreadable: [] }

/** The time that was typed, `empty` for none, or a sentence about what is wrong with it. */
export function timeTyped(draft: TimeDraft, hasClockTimes: boolean): SetTime | 'empty' | { problem: string } {
  const { seconds, startMinute, endMinute, unreadable } = draft
  if (unreadable.length > 0) return { problem: 'The time cannot be read yet.' }
  if (!hasClockTimes) {
    if (seconds !== undefined && seconds > 24 * 3600)
      return { problem: 'Harvest takes no more than 24 hours in one entry.' }
    return seconds === undefined ? 'empty' : { kind: 'hours', seconds }
  }
  if (startMinute === undefined && endMinute === undefined) return 'empty'
  if (startMinute === undefined || endMinute === undefined) return { problem: 'Give both times, or neither.' }
  if (endMinute < startMinute)
    return { problem: 'The end comes before the start. Time over midnight takes two entries.' }
  return { kind: 'clock', startMinute, endMinute }
}

type TimeFieldsProps = {
  hasClockTimes: boolean
  profile: Pick<ReadyAccount['profile'], 'clock' | 'hoursAs'>
  value: TimeDraft
  onChange: (value: TimeDraft) => void
}

/** Hours, or start and end in accounts that have clock times. */
export function TimeFields({ hasClockTimes, profile: { clock, hoursAs }, value, onChange }: TimeFieldsProps) {
  const change = (name: TimeDraft['unreadable'][number]) => (typed: number | undefined, isReadable: boolean) => {
    const others = value.unreadable.filter((one) => one !== name)
    onChange({ ...value, [name]: typed, unreadable: isReadable ? others : [...others, name] })
  }
  if (!hasClockTimes) {
    return (
      <DurationField
        label="Hours"
        value={value.seconds}
        onChange={change('seconds')}
        hoursAs={hoursAs}
        secondsOf={secondsOfText}
      />
    )
  }
  const times = { clock, minuteOf: minuteOfText }
  return (
    <>
      <TimeField label="From" value={value.startMinute} onChange={change('startMinute')} {...times} />
      <TimeField label="To" value={value.endMinute} onChange={change('endMinute')} {...times} />
    </>
  )
}
