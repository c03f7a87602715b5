import type { Day } from '../../domain/day.ts'
import { type WeekTarget, targetOver } from '../../domain/pace.ts'
import { shownSeconds } from '../../domain/shown-seconds.ts'
import { type Bar, StackedBars } from '../../ui/charts/stacked-bars.tsx'
import { type DateAs, formatDay } from '../../ui/format/day.ts'
import { dayWords, monthWords, shortDateWords } from '../../selection/day-words.ts'
import type { Filterable } from '../../selection/filter-address.ts'
import { type Layering, layerings, namedGroups } from '../../selection/group-names.ts'
import { type Material, sums } from '../../selection/material.ts'
import type { Part } from '../../selection/part.ts'
import { LayeringChoice } from './layering-choice.tsx'
import { spans, type Unit, unitOf } from './spans.ts'

type TimePictureProps = {
  material: Material
  layering: Layering
  target: WeekTarget | undefined
  onLayer: (layering: Layering) => void
  onToggle: (dimension: Filterable, key: string) => void
  onOpen: (part: Part) => void
}

/** Time as it went: a bar for each day, week or month, layered by what it was spent on. */
export function TimePicture({ material, layering, target, onLayer, onToggle, onOpen }: TimePictureProps) {
  const { range, filter, measure, step, accounts, lacking } = material
  const { firstWeekday, dateAs } = material.ways
  const unit = unitOf(range)
  const series = namedGroups(sums(material, [layering]).parts, layering, accounts)
  const total = sums(material, [unit, layering])
  const shown = shownSeconds(total, step)
  const groups = new Map(total.parts.map((group) => [group.key, group]))
  const spansHere = spans[unit](range, firstWeekday)
  const isLong = spansHere.length > 13
  const bars = spansHere.map(({ key, from, to }): Bar => {
    const parts = new Map(groups.get(key)?.parts.map((part) => [part.key, shown.get(part) ?? 0]))
    const bar = {
      key,
      ...barWords[unit](from, to, dateAs, isLong),
      parts: series.map((one) => parts.get(one.key) ?? 0),
    }
    return target && unit === 'day' ? { ...bar, target: targetOver([from], target) } : bar
  })
  const most = bars.toSorted((one, other) => sum(other.parts) - sum(one.parts))[0]
  const partOf = ({ key }: Bar): Part => {
    const { from, to } = spansHere.find((each) => each.key === key) ?? range
    return { range: { from, to } }
  }

  return (
    <StackedBars
      title="Time"
      sentence={`${lacking ? 'At least ' : ''}${measure.format(shown.get(total) ?? 0)}${lacking ? '' : ' in all'}; the most ${inWords[unit]}, ${measure.format(sum(most?.parts ?? []))}, ${onWords[unit]} ${most?.name ?? ''}.${lacking}`}
      hint="Press a part to see only what is like it."
      aside={
        <LayeringChoice
          layering={layering}
          offered={accounts.length > 1 ? layerings : layerings.slice(0, 3)}
          onChoose={onLayer}
        />
      }
      of={unitWords[unit]}
      series={series}
      bars={bars}
      measure={measure}
      isSelected={(one) => filter[layering]?.includes(one.key) ?? false}
      onPress={(some, bar) => {
        const [only, ...others] = some
        if (only && others.length === 0) onToggle(layering, only.key)
        else onOpen({ ...partOf(bar), filter: { ...filter, [layering]: some.map(({ key }) => key) } })
      }}
      onOpen={(bar) => onOpen(partOf(bar))}
    />
  )
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

type BarWords = (from: Day, to: Day, as: DateAs, isLong: boolean) => { name: string; label: string }

const barWords: Record<Unit, BarWords> = {
  day: (day, _, as) => ({ name: dayWords(day, as), label: formatDay(day, 'dayOfMonth') }),
  week: (from, to, as) => ({
    name: `${shortDateWords(from, as)} – ${shortDateWords(to, as)}`,
    label: shortDateWords(from, as),
  }),
  month: (from, _to, _as, isLong) => ({
    name: monthWords(from),
    label: isLong ? `${formatDay(from, 'shortMonth')} ’${from.slice(2, 4)}` : formatDay(from, 'shortMonth'),
  }),
}

const unitWords: Record<Unit, string> = { day: 'Day', week: 'Week', month: 'Month' }
const inWords: Record<Unit, string> = { day: 'in a day', week: 'in a week', month: 'in a month' }
const onWords: Record<Unit, string> = { day: 'on', week: 'in', month: 'in' }
