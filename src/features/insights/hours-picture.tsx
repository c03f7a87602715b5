import { roundToTotal } from '../../domain/duration.ts'
import { secondsByHour } from '../../domain/hours-of-day.ts'
import { matching } from '../../domain/matching.ts'
import { StackedBars } from '../../ui/charts/stacked-bars.tsx'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { grouping, type Material } from '../../selection/material.ts'
import type { Part } from '../../selection/part.ts'

const series = [{ key: 'all', name: 'Time', colour: 'var(--accent)' }]

/** At what time of the day, as far as entries tell; nothing where none of them does. */
export function HoursPicture({ material, onOpen }: { material: Material; onOpen: (part: Part) => void }) {
  const { pieces, now, measure, step, lacking, ways } = material
  const clock = (hour: number) => formatClockTime(hour * 60, ways.clock)
  const entries = matching(pieces, grouping(material))
  const seconds = secondsByHour(entries, now)
  if (seconds.every((each) => each === 0)) return null
  const shown = roundToTotal(seconds, step)
  const silent = entries.filter(({ startMinute }) => startMinute === undefined).length
  const from = Math.min(
    7,
    seconds.findIndex((each) => each > 0),
  )
  const to = Math.max(
    18,
    seconds.findLastIndex((each) => each > 0),
  )
  const bars = Array.from({ length: to - from + 1 }, (_, index) => {
    const hour = from + index
    return {
      key: String(hour),
      name: `${clock(hour)} to ${clock((hour + 1) % 24)}`,
      label: String(hour),
      parts: [shown[hour] ?? 0],
    }
  })
  const most = bars.toSorted((one, other) => (other.parts[0] ?? 0) - (one.parts[0] ?? 0))[0]
  const open = ({ key }: { key: string }) => onOpen({ hour: Number(key) })
  const without = silent > 0 ? ` ${silent} ${silent === 1 ? 'entry has' : 'entries have'} no times.` : ''

  return (
    <StackedBars
      title="Hours of the day"
      sentence={`The most is from ${most?.name ?? ''}.${without}${lacking}`}
      hint="Press an hour to see its entries."
      of="Hour"
      series={series}
      bars={bars}
      measure={measure}
      onPress={(_, bar) => open(bar)}
      onOpen={open}
    />
  )
}
