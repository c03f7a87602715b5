import { Axis, fieldOf } from './axis.tsx'
import type { Drawing, LegendKey, Mark } from './drawing.ts'
import type { Measure } from './measure.ts'
import { type About, Picture } from './picture.tsx'
import type { Table } from './picture-table.tsx'
import styles from './plot.module.css'
import { ticksUpTo } from './ticks.ts'

/** A line's values so far, one for each point and undefined where it does not reach. */
export type Line = { name: string; colour: string; dashes: string; values: readonly (number | undefined)[] }
export type Point = { key: string; name: string; label: string }

type PaceLinesProps = About & {
  /** What a point is, such as `Day`. */
  of: string
  points: readonly Point[]
  /** The most important first. */
  lines: readonly Line[]
  measure: Measure
  onPress: (point: Point) => void
}

/** Sums as they grow to the end of a range, and where they are going. */
export function PaceLines({ of, points, lines, measure, onPress, ...about }: PaceLinesProps) {
  const figuresAt = (index: number) =>
    lines.flatMap(({ name, values }) => {
      const value = values[index]
      return value === undefined ? [] : [{ name, value }]
    })

  function draw(width: number): Drawing {
    const height = width < 480 ? 200 : 240
    const ticks = ticksUpTo(
      Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))),
      measure.unit,
    )
    const field = fieldOf(width, height, ticks, measure)
    const most = ticks.at(-1) ?? 1
    const band = (field.right - field.left) / Math.max(1, points.length)
    const x = (index: number) => field.left + band * (index + 0.5)
    const y = (value: number) => field.bottom - ((field.bottom - field.top) * value) / most

    const marks = points.flatMap((point, index): Mark[] => {
      const figures = figuresAt(index)
      const [first] = figures
      if (!first) return []
      return [
        {
          id: point.key,
          words: `${point.name}. ${figures.map(({ name, value }) => `${name}: ${measure.say(value)}`).join('; ')}`,
          column: index,
          row: 0,
          box: { x: x(index) - 4, y: y(first.value) - 4, width: 8, height: 8 },
          reach: { x: field.left + band * index, y: field.top, width: band, height: field.bottom - field.top },
          round: 4,
          onPress: () => onPress(point),
        },
      ]
    })
    const behind = (
      <>
        <Axis
          field={field}
          ticks={ticks}
          measure={measure}
          names={points.map(({ label }, index) => ({ at: x(index), label }))}
        />
        {lines.toReversed().map(({ name, colour, dashes, values }) => (
          <path
            key={name}
            className={styles['line']}
            style={{ stroke: colour }}
            strokeDasharray={dashes}
            d={values
              .map((value, index) => pathStep(values[index - 1], value, x(index), value === undefined ? 0 : y(value)))
              .join('')}
          />
        ))}
      </>
    )
    return { height, marks, behind }
  }

  const table: Table = {
    of,
    columns: lines.map(({ name }) => ({ key: name, name })),
    rows: points.map((point, index) => ({
      key: point.key,
      name: point.name,
      onOpen: () => onPress(point),
      cells: lines.map(({ values }) => {
        const value = values[index]
        return value === undefined ? '' : measure.format(value)
      }),
    })),
  }
  const keys = lines.map(({ name, colour, dashes, values }): LegendKey => {
    const last = values.findLast((value) => value !== undefined)
    return { key: name, name: last === undefined ? name : `${name} ${measure.format(last)}`, colour, dashes }
  })
  return <Picture {...about} keys={keys} table={table} draw={draw} />
}

function pathStep(before: number | undefined, value: number | undefined, x: number, y: number): string {
  return value === undefined ? '' : `${before === undefined ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
}
