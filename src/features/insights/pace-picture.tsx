import { type WeekTarget, paceOf } from '../../domain/pace.ts'
import { daysOf, type Range, samePointBefore } from '../../domain/period.ts'
import type { Piece } from '../../domain/piece.ts'
import { type Line, PaceLines } from '../../ui/charts/pace-lines.tsx'
import { formatDay } from '../../ui/format/day.ts'
import type { ChosenRange } from '../../selection/chosen-range.ts'
import { dateWords, dayWords, shortDateWords } from '../../selection/day-words.ts'
import { type Material, sums } from '../../selection/material.ts'
import type { Part } from '../../selection/part.ts'

type PacePictureProps = {
  material: Material
  kind: Exclude<ChosenRange['kind'], 'all'>
  /** Undefined until all of it has been read. */
  before: { name: string; range: Range; pieces: readonly Piece[] } | undefined
  target: WeekTarget | undefined
  onOpen: (part: Part) => void
}

/** How the range fills up, and where it is going. */
export function PacePicture({ material, kind, before, target, onOpen }: PacePictureProps) {
  const { range, today, measure, lacking } = material
  const { dateAs } = material.ways
  const days = daysOf(range)
  const { soFar, expected, target: targets, daysGone } = paceOf(days, secondsOf(material), today, target)
  const lines: Line[] = [{ name: 'So far', colour: 'var(--accent)', dashes: 'none', values: soFar }]
  if (expected.length > 0)
    lines.push({ name: 'At this pace', colour: 'var(--accent)', dashes: '2 4', values: expected })
  if (targets) lines.push({ name: 'Target', colour: 'var(--ink)', dashes: '8 3', values: targets })
  if (before) {
    const secondsOn = secondsOf({ ...material, pieces: before.pieces, range: before.range })
    const sumsBefore = new Map<string, number>()
    let sum = 0
    for (const day of daysOf(before.range)) sumsBefore.set(day, (sum += secondsOn(day)))
    const values = days.map((day) => sumsBefore.get(samePointBefore(kind, range, before.range, day)))
    lines.push({ name: before.name, colour: 'var(--hue-6)', dashes: 'none', values })
  }

  const reached = soFar.findLast((value) => value !== undefined)
  const end = dateWords(range.to, dateAs)
  const last = expected.at(-1)
  const sentence =
    reached === undefined
      ? 'It has not begun yet.'
      : last === undefined
        ? `${measure.format(reached)} by ${today < range.to ? dateWords(today, dateAs) : end}.`
        : `${measure.format(reached)} so far; at the pace of the ${daysGone === 1 ? 'one working day' : `${daysGone} working days`} before today, ${measure.format(last)} by ${end}.`

  return (
    <PaceLines
      title="Pace"
      sentence={`${sentence}${lacking}`}
      hint="Press a day to see its entries."
      of="Day"
      points={days.map((day) => ({
        key: day,
        name: dayWords(day, dateAs),
        label: days.length > 62 ? shortDateWords(day, dateAs) : formatDay(day, 'dayOfMonth'),
      }))}
      lines={lines}
      measure={measure}
      onPress={({ key }) => {
        const day = days.find((each) => each === key)
        if (day) onOpen({ range: { from: day, to: day } })
      }}
    />
  )
}

function secondsOf(material: Material): (day: string) => number {
  const seconds = new Map(sums(material, ['day']).parts.map((group) => [group.key, group.seconds]))
  return (day) => seconds.get(day) ?? 0
}
