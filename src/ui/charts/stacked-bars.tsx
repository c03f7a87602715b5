import { Axis, fieldOf } from './axis.tsx'
import type { Drawing, LegendKey, Mark } from './drawing.ts'
import type { Measure } from './measure.ts'
import { type About, Picture } from './picture.tsx'
import type { Table } from './picture-table.tsx'
import styles from './plot.module.css'
import { texturesFor } from './texture.tsx'
import { ticksUpTo } from './ticks.ts'

export type Series = { key: string; name: string; colour: string }

/** A bar of parts, one for each of the series; `label` stands below it, `name` says it whole. */
export type Bar = { key: string; name: string; label: string; parts: readonly number[]; target?: number }

type StackedBarsProps = About & {
  /** What a bar is, such as `Day`. */
  of: string
  /** The largest first. Where there is one alone it is not told apart. */
  series: readonly Series[]
  bars: readonly Bar[]
  measure: Measure
  isSelected?: (series: Series, bar: Bar) => boolean
  /** With one series, or with all that have no colour of their own. */
  onPress: (series: readonly Series[], bar: Bar) => void
  onOpen: (bar: Bar) => void
}

const mostColours = 8
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Bars over time or its parts, in layers. */
export function StackedBars({ of, series, bars, measure, isSelected, onPress, onOpen, ...about }: StackedBarsProps) {
  const { layers, bars: layered } = inLayers(series, bars)
  const textures = texturesFor(layers.map(({ colour }) => colour))
  const keys: LegendKey[] = layers.map(({ key, name, colour }, index) => ({
    key,
    name,
    colour,
    texture: textures[index] ?? 'plain',
  }))
  const isTargeted = bars.some(({ target }) => target !== undefined)
  const isAlone = series.length === 1
  const isAnySelected = bars.some((bar) => series.some((one) => isSelected?.(one, bar)))

  function draw(width: number): Drawing {
    const height = width < 480 ? 200 : 240
    const totals = layered.map(({ bar, parts }) => Math.max(sum(parts), bar.target ?? 0))
    const ticks = ticksUpTo(Math.max(...totals, 0), measure.unit)
    const field = fieldOf(width, height, ticks, measure)
    const most = ticks.at(-1) ?? 1
    const tall = (value: number) => ((field.bottom - field.top) * value) / most
    const band = (field.right - field.left) / Math.max(1, bars.length)
    const thick = Math.max(2, Math.min(48, band * 0.7))
    const middle = (index: number) => field.left + band * (index + 0.5)

    const marks = layered.flatMap(({ bar, parts }, column): Mark[] =>
      parts.flatMap((value, layer) => {
        const { name, colour, of: members } = layers[layer] ?? { name: '', colour: '', of: [] }
        if (value <= 0) return []
        const whole = tall(value)
        const gap = whole > 3 ? 1 : 0
        const y = field.bottom - tall(sum(parts.slice(0, layer + 1)))
        const ofTotal = value < sum(parts) ? ` of ${measure.say(sum(parts))}` : ''
        const [only, ...others] = members
        const mark: Mark = {
          id: `${bar.key} ${layer}`,
          words: isAlone
            ? `${bar.name}: ${measure.say(value)}`
            : `${bar.name}, ${name}: ${measure.say(value)}${ofTotal}`,
          column,
          row: -layer,
          box: { x: middle(column) - thick / 2, y: y + gap, width: thick, height: whole - gap },
          fill: colour,
          texture: textures[layer] ?? 'plain',
          onPress: () => onPress(members, bar),
        }
        if (!only || others.length > 0 || !isSelected) return mark
        const isPressed = isSelected(only, bar)
        return { ...mark, isPressed, opacity: isAnySelected && !isPressed ? 0.35 : 1 }
      }),
    )
    const behind = (
      <Axis
        field={field}
        ticks={ticks}
        measure={measure}
        names={bars.map(({ label }, index) => ({ at: middle(index), label }))}
      />
    )
    const before = bars.map(({ key, target }, index) => {
      const total = sum(layered[index]?.parts ?? [])
      const y = target === undefined ? 0 : field.bottom - tall(target)
      return (
        <g key={key}>
          {target !== undefined && target > 0 && (
            <line
              className={styles['target']}
              x1={middle(index) - thick / 2 - 3}
              x2={middle(index) + thick / 2 + 3}
              y1={y}
              y2={y}
            />
          )}
          {band >= 38 && total > 0 && (
            <text className={styles['strong']} x={middle(index)} y={field.bottom - tall(total) - 5} textAnchor="middle">
              {measure.format(total)}
            </text>
          )}
        </g>
      )
    })
    return { height, marks, behind, before }
  }

  const table: Table = {
    of,
    columns: [...(isAlone ? [] : series), { key: 'total', name: 'Total' }],
    rows: bars.map((bar) => {
      const figures = [...(isAlone ? [] : bar.parts), sum(bar.parts)]
      return { key: bar.key, name: bar.name, cells: figures.map(measure.format), onOpen: () => onOpen(bar) }
    }),
    total: [
      ...(isAlone ? [] : series.map((_, index) => sum(bars.map(({ parts }) => parts[index] ?? 0)))),
      sum(bars.map(({ parts }) => sum(parts))),
    ].map(measure.format),
  }
  const shownKeys = [
    ...(isAlone ? [] : keys),
    ...(isTargeted ? [{ key: 'target', name: 'Target', colour: 'var(--ink)', dashes: 'none' }] : []),
  ]
  return <Picture {...about} keys={shownKeys} table={table} draw={draw} />
}

type Layer = Series & { of: readonly Series[] }

/** As many layers as can be told apart; the smallest series share the last. */
function inLayers(series: readonly Series[], bars: readonly Bar[]) {
  const own = series.length > mostColours ? mostColours - 1 : series.length
  const rest = series.slice(own)
  const layers: Layer[] = series.slice(0, own).map((each) => ({ ...each, of: [each] }))
  if (rest.length > 0)
    layers.push({ key: 'others', name: `${rest.length} others`, colour: 'var(--line-strong)', of: rest })
  return {
    layers,
    bars: bars.map((bar) => ({
      bar,
      parts: rest.length > 0 ? [...bar.parts.slice(0, own), sum(bar.parts.slice(own))] : bar.parts,
    })),
  }
}
