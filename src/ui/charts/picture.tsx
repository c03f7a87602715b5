import { type ReactNode, useId, useRef, useState } from 'react'
import { buttonClass } from '../button.tsx'
import type { Drawing, LegendKey } from './drawing.ts'
import styles from './picture.module.css'
import { PictureTable, type Table } from './picture-table.tsx'
import { Plot } from './plot.tsx'
import { SaveMenu } from './save-menu.tsx'
import { Swatch } from './swatch.tsx'
import { useWidth } from './use-width.ts'

/** What every picture says of itself. */
export type About = {
  title: string
  /** The main thing it tells, in one sentence. */
  sentence: string
  /** What pressing a mark does. */
  hint: string
  /** Beside the title, such as a choice. */
  aside?: ReactNode
}

type PictureProps = About & { keys?: readonly LegendKey[]; table: Table; draw: (width: number) => Drawing }

/** A picture with its words, its keys and its figures as a table. */
export function Picture({ title, sentence, hint, aside, keys, table, draw }: PictureProps) {
  const id = useId()
  const figure = useRef<HTMLElement>(null)
  const [plot, width] = useWidth(title)
  const [isTable, setTable] = useState(false)

  return (
    <figure ref={figure} className={styles['picture']} aria-labelledby={`${id}-title`}>
      <header className={styles['head']}>
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
        <div className={styles['ways']}>
          <button
            type="button"
            className={buttonClass('quiet')}
            aria-pressed={isTable}
            aria-label={`${title}: table`}
            onClick={() => setTable(!isTable)}
          >
            Table
          </button>
          <SaveMenu title={title} figure={figure} />
        </div>
      </header>
      <p id={`${id}-sentence`} className={styles['sentence']} data-picture-words>
        {sentence}
      </p>
      {isTable && <PictureTable title={title} {...table} />}
      <div ref={plot} className={styles['plot']} hidden={isTable}>
        <Plot id={id} width={width} hint={hint} {...draw(width)} />
        {keys && keys.length > 0 && (
          <ul className={styles['keys']}>
            {keys.map(({ key, name, ...look }) => (
              <li key={key} data-picture-key>
                <Swatch textures={id} {...look} />
                <span>{name}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </figure>
  )
}
