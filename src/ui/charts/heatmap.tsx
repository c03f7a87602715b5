import type { Drawing, LegendKey, Mark } from './drawing.ts'
import type { Measure } from './measure.ts'
import { type About, Picture } from './picture.tsx'
import type { Table } from './picture-table.tsx'
import styles from './plot.module.css'
import { stepUpTo } from './ticks.ts'

export type Cell = { key: string; name: string; value: number }

/** A column of cells, such as a week; `label` stands above where something begins, such as a month. */
export type CellColumn = { key: string; name: string; label?: string; cells: readonly (Cell | undefined)[] }

type HeatmapProps = About & {
  /** What a column is, such as `Week of`. */
  of: string
  rows: readonly string[]
  columns: readonly CellColumn[]
  measure: Measure
  onPress: (cell: Cell) => void
  onOpen: (column: CellColumn) => void
}

const levels = 4
const [left, top, between] = [34, 16, 12]
const [least, most] = [11, 22]

/** Cells that are larger and stronger the more they hold, in as many bands as the width asks for. */
export function Heatmap({ of, rows, columns, measure, onPress, onOpen, ...about }: HeatmapProps) {
  const cells = columns.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))
  const step = stepUpTo(Math.max(...cells.map(({ value }) => value), 0), measure.unit, levels)
  const levelOf = (value: number) => Math.min(levels, Math.ceil(value / step))

  function draw(width: number): Drawing {
    const bands = Math.max(1, Math.ceil((columns.length * least) / (width - left)))
    const perBand = Math.ceil(columns.length / bands)
    const size = Math.min(most, (width - left) / perBand)
    const bandHeight = top + rows.length * size + between
    const corner = (column: number, row: number) => ({
      x: left + (column % perBand) * size,
      y: Math.floor(column / perBand) * bandHeight + top + row * size,
    })
    const ground = columns.flatMap(({ cells }, column) =>
      cells.flatMap((cell, row) => {
        if (!cell) return []
        const { x, y } = corner(column, row)
        return (
          <rect key={cell.key} className={styles['empty']} x={x} y={y} width={size - 1.5} height={size - 1.5} rx={2} />
        )
      }),
    )
    const marks = columns.flatMap(({ cells }, column) =>
      cells.flatMap((cell, row): Mark[] => {
        if (!cell) return []
        const level = levelOf(cell.value)
        const { x, y } = corner(column, row)
        const room = size - 1.5
        const side = level === 0 ? 0 : room * (0.55 + (0.45 * level) / levels)
        const inset = (room - side) / 2
        return [
          {
            id: cell.key,
            words: `${cell.name}: ${measure.say(cell.value)}`,
            column,
            row,
            box: { x: x + inset, y: y + inset, width: side, height: side },
            reach: { x, y, width: size, height: size },
            fill: 'var(--accent)',
            opacity: strength(level),
            round: 2,
            onPress: () => onPress(cell),
          },
        ]
      }),
    )
    const names = Array.from({ length: bands }, (_, band) =>
      rows.map(
        (row, index) =>
          index % 2 === 0 && (
            <text
              key={`${band} ${row}`}
              x={left - 6}
              y={band * bandHeight + top + (index + 0.5) * size + 3}
              textAnchor="end"
            >
              {row}
            </text>
          ),
      ),
    )
    const labels = columns.map(({ key, label }, column) => {
      const { x, y } = corner(column, 0)
      // the beginning of a month that ends at once gives way to the next
      const isRoom = !columns.slice(column + 1, column + 3).some((next) => next.label)
      return (
        label &&
        isRoom && (
          <text key={key} x={x} y={y - 5}>
            {label}
          </text>
        )
      )
    })
    return { height: bands * bandHeight - between, marks, behind: [ground, names, labels] }
  }

  const table: Table = {
    of,
    columns: [...rows.map((row) => ({ key: row, name: row })), { key: 'total', name: 'Total' }],
    rows: columns.map((column) => ({
      key: column.key,
      name: column.name,
      cells: [
        ...column.cells.map((cell) => (cell ? measure.format(cell.value) : '')),
        measure.format(column.cells.reduce((total, cell) => total + (cell?.value ?? 0), 0)),
      ],
      onOpen: () => onOpen(column),
    })),
    total: [
      ...rows.map((_, row) => columns.reduce((total, { cells }) => total + (cells[row]?.value ?? 0), 0)),
      cells.reduce((total, { value }) => total + value, 0),
    ].map(measure.format),
  }
  const keys = Array.from({ length: levels }, (_, index): LegendKey => {
    const name =
      index === levels - 1 ? `over ${measure.tick(step * index)}` : `up to ${measure.tick(step * (index + 1))}`
    return { key: name, name, colour: 'var(--accent)', opacity: strength(index + 1) }
  })
  return <Picture {...about} keys={keys} table={table} draw={draw} />
}

const strength = (level: number) => [0, 0.3, 0.5, 0.75, 1][level] ?? 1
