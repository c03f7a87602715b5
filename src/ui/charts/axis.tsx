import type { Measure } from './measure.ts'
import styles from './plot.module.css'

/** The room that a picture's bars or lines have. Pixels; `left` holds the axis. */
export type Field = { left: number; right: number; top: number; bottom: number }

const roomForLabel = 14

/** Lines across, each with its value, and the names along the bottom as far as there is room for them. */
export function Axis({
  field: { left, right, top, bottom },
  ticks,
  measure,
  names,
}: {
  field: Field
  ticks: readonly number[]
  measure: Measure
  names: readonly { at: number; label: string }[]
}) {
  const most = ticks.at(-1) ?? 1
  const widest = Math.max(...names.map(({ label }) => label.length)) * 7 + roomForLabel
  const every = Math.max(1, Math.ceil((names.length * widest) / (right - left)))
  return (
    <>
      {ticks.map((tick) => {
        const y = bottom - ((bottom - top) * tick) / most
        return (
          <g key={tick}>
            <line className={tick === 0 ? styles['base'] : styles['grid']} x1={left} x2={right} y1={y} y2={y} />
            {tick > 0 && (
              <text x={left - 6} y={y + 4} textAnchor="end">
                {measure.tick(tick)}
              </text>
            )}
          </g>
        )
      })}
      {names.map(
        ({ at, label }, index) =>
          index % every === 0 && (
            <text key={at} x={at} y={bottom + 16} textAnchor="middle">
              {label}
            </text>
          ),
      )}
    </>
  )
}

/** The field that is left of a picture's width. */
export function fieldOf(width: number, height: number, ticks: readonly number[], measure: Measure): Field {
  const longest = Math.max(...ticks.map((tick) => measure.tick(tick).length))
  return { left: longest * 6.5 + 10, right: width - 2, top: 20, bottom: height - 24 }
}
