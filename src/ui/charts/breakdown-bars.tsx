import { useState } from 'react'
import type { Drawing, Mark } from './drawing.ts'
import type { Measure } from './measure.ts'
import { type About, Picture } from './picture.tsx'
import type { Table } from './picture-table.tsx'
import styles from './plot.module.css'
import { shortText, widthOf } from './short-text.ts'

export type Share = { key: string; name: string; value: number; colour: string; isSelected: boolean }

type BreakdownBarsProps = About & {
  /** What a row is, such as `Project`. */
  of: string
  /** The largest first. */
  shares: readonly Share[]
  measure: Measure
  onPress: (share: Share) => void
  onOpen: (share: Share) => void
}

const mostRows = 7
const [rowHeight, nameSize, figureSize] = [42, 13, 12]
const sum = (shares: readonly Share[]) => shares.reduce((total, { value }) => total + value, 0)

/** What a whole is made of: a bar for each part, the largest first; the small ones stand together until they are opened. */
export function BreakdownBars({ of, shares, measure, onPress, onOpen, ...about }: BreakdownBarsProps) {
  const [isOpen, setOpen] = useState(false)
  const canOpen = shares.length > mostRows + 1
  const own = canOpen && !isOpen ? shares.slice(0, mostRows) : shares
  const rest = shares.slice(own.length)
  const total = sum(shares)
  const most = Math.max(1, ...own.map(({ value }) => value), sum(rest))
  const isAnySelected = shares.some(({ isSelected }) => isSelected)
  const percent = (value: number) => (total > 0 ? `${Math.round((100 * value) / total)} %` : '–')

  function draw(width: number): Drawing {
    const at = (row: number, value: number) => ({
      column: 0,
      row,
      box: { x: 0, y: row * rowHeight + 22, width: Math.max(2, (width * value) / most), height: 9 },
      reach: { x: 0, y: row * rowHeight, width, height: rowHeight - 2 },
    })
    const marks: Mark[] = own.map((share, row) => ({
      id: `share ${share.key}`,
      words: `${share.name}: ${measure.say(share.value)}, ${percent(share.value)}`,
      ...at(row, share.value),
      fill: share.colour,
      opacity: isAnySelected && !share.isSelected ? 0.35 : 1,
      isPressed: share.isSelected,
      onPress: () => onPress(share),
    }))
    if (canOpen) {
      const others = `${rest.length} others: ${measure.say(sum(rest))}, ${percent(sum(rest))}`
      marks.push({
        id: 'rest',
        words: isOpen ? 'Show fewer' : others,
        ...at(own.length, sum(rest)),
        ...(isOpen && { box: { x: 0, y: own.length * rowHeight + 22, width: 0, height: 0 } }),
        fill: 'var(--line-strong)',
        isExpanded: isOpen,
        onPress: () => setOpen(!isOpen),
      })
    }
    const lines = own.map(({ key, name, value, isSelected }) => ({
      key: `share ${key}`,
      name: isSelected ? `✓ ${name}` : name,
      figure: `${measure.format(value)} · ${percent(value)}`,
      isStrong: isSelected,
    }))
    if (canOpen) {
      const figure = isOpen ? '' : `${measure.format(sum(rest))} · ${percent(sum(rest))}`
      lines.push({ key: 'rest', name: isOpen ? 'Show fewer' : `${rest.length} others…`, figure, isStrong: false })
    }
    const before = lines.map(({ key, name, figure, isStrong }, row) => (
      <g key={key} className={styles['through']}>
        <text className={isStrong ? styles['strong'] : styles['name']} x={0} y={row * rowHeight + 14}>
          {shortText(name, width - widthOf(figure, figureSize) - 16, nameSize)}
        </text>
        <text x={width} y={row * rowHeight + 14} textAnchor="end">
          {figure}
        </text>
      </g>
    ))
    return { height: Math.max(1, lines.length) * rowHeight - 6, marks, before }
  }

  const table: Table = {
    of,
    columns: [
      { key: 'share', name: 'Share' },
      { key: 'time', name: 'Time' },
    ],
    rows: shares.map((share) => ({
      key: share.key,
      name: share.name,
      cells: [percent(share.value), measure.format(share.value)],
      onOpen: () => onOpen(share),
    })),
    total: [percent(total), measure.format(total)],
  }
  return <Picture {...about} table={table} draw={draw} />
}
