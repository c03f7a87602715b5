import { addDays, type Day, weekOf } from '../../domain/day.ts'
import { daysOf } from '../../domain/period.ts'
import { shownSeconds } from '../../domain/shown-seconds.ts'
import { Heatmap } from '../../ui/charts/heatmap.tsx'
import { dateInWords, formatDay } from '../../ui/format/day.ts'
import { fullDayWords } from '../../selection/day-words.ts'
import { type Material, sums } from '../../selection/material.ts'
import type { Part } from '../../selection/part.ts'

/** The longest that is shown day by day. */
const mostDays = 371

type DaysPictureProps = { material: Material; onDay: (day: Day) => void; onOpen: (part: Part) => void }

/** Every day of a year or less, the last one of a longer range. */
export function DaysPicture({ material, onDay, onOpen }: DaysPictureProps) {
  const { range, measure, step, lacking } = material
  const { firstWeekday, dateAs } = material.ways
  const first = weekOf(addDays(range.to, 1 - mostDays), firstWeekday)[0] ?? range.from
  const isCut = first > range.from
  const shownRange = isCut ? { from: first, to: range.to } : range
  const days = daysOf(shownRange)
  const total = sums({ ...material, range: shownRange }, ['day'])
  const shown = shownSeconds(total, step)
  const seconds = new Map(total.parts.map((group) => [group.key, shown.get(group) ?? 0]))
  const worked = total.parts.filter((group) => group.seconds > 0)
  const longestKey = worked.toSorted((one, other) => other.seconds - one.seconds)[0]?.key
  const longest = days.find((day) => day === longestKey)

  const weeks = [...new Set(days.map((day) => weekOf(day, firstWeekday)[0] ?? day))].map((monday, index) => {
    const week = weekOf(monday, firstWeekday)
    const monthStart = week.find((day) => day.endsWith('-01') && days.includes(day))
    const label = monthStart ?? (index === 0 ? shownRange.from : undefined)
    return {
      key: monday,
      name: dateInWords(monday, dateAs),
      ...(label && { label: formatDay(label, 'shortMonth') }),
      cells: week.map((day) =>
        shownRange.from <= day && day <= shownRange.to
          ? { key: day, name: fullDayWords(day, dateAs), value: seconds.get(day) ?? 0 }
          : undefined,
      ),
    }
  })
  const longestWords = longest
    ? `; the longest was ${fullDayWords(longest, dateAs)}, ${measure.format(seconds.get(longest) ?? 0)}`
    : ''

  return (
    <Heatmap
      title={isCut ? 'Days of the last year' : 'Days'}
      sentence={`Time on ${worked.length} of ${days.length} days${longestWords}.${lacking}`}
      hint="Press a day to go to it."
      of="Week from"
      rows={weekOf(range.from, firstWeekday).map((day) => formatDay(day, 'shortWeekday'))}
      columns={weeks}
      measure={measure}
      onPress={({ key }) => {
        const chosen = days.find((day) => day === key)
        if (chosen) onDay(chosen)
      }}
      onOpen={({ cells }) => {
        const inWeek = days.filter((day) => cells.some((cell) => cell?.key === day))
        const [from, to] = [inWeek[0], inWeek.at(-1)]
        if (from && to) onOpen({ range: { from, to } })
      }}
    />
  )
}
