import type { LegendKey } from './drawing.ts'
import styles from './plot.module.css'
import { textureId } from './texture.tsx'

/** A little of a fill or a line, to stand beside its name. */
export function Swatch({
  textures,
  colour,
  opacity,
  texture,
  dashes,
}: Omit<LegendKey, 'key' | 'name'> & { textures: string }) {
  const square = { width: 12, height: 12, rx: 2 }
  return (
    <svg width={dashes === undefined ? 12 : 24} height="12" aria-hidden="true">
      {dashes === undefined ? (
        <rect {...square} className={styles['fill']} style={{ fill: colour, fillOpacity: opacity }} />
      ) : (
        <path className={styles['line']} d="M0 6H24" style={{ stroke: colour }} strokeDasharray={dashes} />
      )}
      {texture && texture !== 'plain' && (
        <rect {...square} className={styles['fill']} fill={`url(#${textureId(textures, texture)})`} />
      )}
    </svg>
  )
}
