import { type ReactNode, useRef } from 'react'
import { hasHead, itemAt } from './list-geometry.ts'
import styles from './long-list.module.css'
import { type ListOf, useLongList } from './use-long-list.ts'

type LongListProps<Item> = ListOf<Item> & {
  label: string
  /** A row, whose one link takes `tabIndex`, as does what stands behind it in the row. It fills `--row-size`, and a head above it `--head-size`. */
  children: (item: Item, row: { index: number; hasHead: boolean; tabIndex: 0 | -1 }) => ReactNode
  /** What stands below when there are more rows than a browser can show. */
  restSays: (rest: number) => string
}

/**
 * A list of any length that holds only the rows about what is in sight. It is one stop for the Tab key; the arrow keys,
 * Page Up, Page Down, Home and End walk it. Assistive technology is told each row's number, and how many there are.
 */
export function LongList<Item>({ label, children, restSays, ...of }: LongListProps<Item>) {
  const list = useRef<HTMLDivElement>(null)
  const { shown, count, tabStop, topOf } = useLongList(list, of)
  const { rows, keyOf } = of
  return (
    <>
      <div ref={list} role="list" aria-label={label} className={styles['list']} style={{ blockSize: topOf(count) }}>
        {shown.map((index) => {
          const item = itemAt(rows, index)
          if (item === undefined) return null
          return (
            <div
              key={keyOf(item)}
              role="listitem"
              data-index={index}
              aria-setsize={rows.count}
              aria-posinset={index + 1}
              className={styles['row']}
              style={{ insetBlockStart: topOf(index) }}
            >
              {children(item, { index, hasHead: hasHead(rows, index), tabIndex: index === tabStop ? 0 : -1 })}
            </div>
          )
        })}
        <div className={styles['measure']} data-measure="row" aria-hidden="true" />
        <div className={`${styles['measure']} ${styles['head']}`} data-measure="head" aria-hidden="true" />
      </div>
      {count < rows.count && <p className={styles['rest']}>{restSays(rows.count - count)}</p>}
    </>
  )
}
