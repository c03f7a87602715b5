import { weekday, weekOf } from '../../domain/day.ts'
import { shownSeconds } from '../../domain/shown-seconds.ts'
import { StackedBars } from '../../ui/charts/stacked-bars.tsx'
import { formatDay } from '../../ui/format/day.ts'
import { type Material, sums, without } from '../../selection/material.ts'
import type { Part } from '../../selection/part.ts'

const series = [{ key: 'all', name: 'Time', colour: 'var(--accent)' }]

type WeekdaysPictureProps = {
  material: Material
  onToggle: (weekday: string) => void
  onOpen: (part: Part) => void
}

/** How the time falls on the days of the week. */
export function WeekdaysPicture({ material, onToggle, onOpen }: WeekdaysPictureProps) {
  const { range, filter, measure, step, lacking, ways } = material
  const open = without(filter, 'weekday')
  const total = sums(material, ['weekday', 'day'], open)
  const shown = shownSeconds(total, step)
  const groups = new Map(total.parts.map((group) => [group.key, group]))
  const bars = weekOf(range.from, ways.firstWeekday).map((day) => {
    const group = groups.get(String(weekday(day)))
    return {
      key: String(weekday(day)),
      name: formatDay(day, 'weekday'),
      label: formatDay(day, 'shortWeekday'),
      parts: [group ? (shown.get(group) ?? 0) : 0],
    }
  })
  const most = total.parts.toSorted((one, other) => other.seconds - one.seconds)[0]
  const mostName = bars.find(({ key }) => key === most?.key)?.name ?? ''
  const worked = most?.parts.filter(({ seconds }) => seconds > 0).length ?? 0
  const average = measure.format((most?.seconds ?? 0) / Math.max(1, worked))

  return (
    <StackedBars
      title="Weekdays"
      sentence={`${mostName}s hold the most; one with any time has ${average} on average.${lacking}`}
      hint="Press a weekday to see its days alone."
      of="Weekday"
      series={series}
      bars={bars}
      measure={measure}
      isSelected={(_, { key }) => filter.weekday?.includes(key) ?? false}
      onPress={(_, { key }) => onToggle(key)}
      onOpen={({ key }) => onOpen({ filter: { ...filter, weekday: [key] } })}
    />
  )
}
