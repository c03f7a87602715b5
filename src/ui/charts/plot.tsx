import { type KeyboardEvent, memo, useState } from 'react'
import type { Drawing, Mark } from './drawing.ts'
import { neighbour } from './neighbour.ts'
import styles from './plot.module.css'
import { TextureDefs, textureId } from './texture.tsx'

type PlotProps = Drawing & {
  /** Of the elements that name and describe it; also the beginning of ids inside it. */
  id: string
  width: number
  /** What can be done with the marks. */
  hint: string
}

/**
 * A drawn picture. One stop for the Tab key: the arrows walk its marks, Enter presses one, and the words of the one that
 * is walked on or pointed at are shown below.
 */
export function Plot({ id, width, hint, height, marks, behind, before }: PlotProps) {
  const [focusedId, setFocused] = useState<string>()
  const [pointedId, setPointed] = useState<string>()
  const [isWithin, setWithin] = useState(false)
  const at = Math.max(
    0,
    marks.findIndex((mark) => mark.id === focusedId),
  )
  const focused = marks[at]
  const told = marks.find((mark) => mark.id === pointedId) ?? (isWithin ? focused : undefined)

  function onKeyDown(event: KeyboardEvent<SVGGElement>, index: number) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const isPress = event.key === 'Enter' || event.key === ' '
    const next = neighbour(marks, index, event.key)
    if (!isPress && next === undefined) return
    event.preventDefault()
    if (isPress) marks[index]?.onPress()
    else event.currentTarget.parentElement?.querySelectorAll<SVGElement>('[data-mark]')[next ?? index]?.focus()
  }

  return (
    <>
      <svg
        className={styles['plot']}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-sentence`}
      >
        <TextureDefs prefix={id} ink={styles['texture']} />
        <g aria-hidden="true">{behind}</g>
        {marks.map((mark, index) => (
          <DrawnMark
            key={mark.id}
            mark={mark}
            index={index}
            textures={id}
            isFocused={mark === focused}
            isTold={mark === told}
            onKeyDown={onKeyDown}
            onFocus={setFocused}
            onWithin={setWithin}
            onPoint={setPointed}
          />
        ))}
        <g aria-hidden="true">{before}</g>
        {focused && <rect className={styles['ring']} data-screen {...around(focused)} />}
      </svg>
      <p className={styles['told']} aria-hidden="true">
        {told ? told.words : hint}
      </p>
    </>
  )
}

type DrawnMarkProps = {
  mark: Mark
  index: number
  textures: string
  isFocused: boolean
  isTold: boolean
  onKeyDown: (event: KeyboardEvent<SVGGElement>, index: number) => void
  onFocus: (id: string) => void
  onWithin: (isWithin: boolean) => void
  onPoint: (id: string | undefined) => void
}

// there may be hundreds, of which walking and pointing changes two
const DrawnMark = memo(function DrawnMark({
  mark,
  index,
  textures,
  isFocused,
  isTold,
  onKeyDown,
  onFocus,
  onWithin,
  onPoint,
}: DrawnMarkProps) {
  const { box, reach, fill, opacity, texture, round = 1.5 } = mark
  const shape = { ...box, rx: round }
  return (
    <g
      className={styles['mark']}
      data-mark
      data-quiet={fill === undefined || undefined}
      data-told={isTold || undefined}
      role="button"
      tabIndex={isFocused ? 0 : -1}
      aria-label={mark.words}
      aria-pressed={mark.isPressed}
      aria-expanded={mark.isExpanded}
      onClick={mark.onPress}
      onKeyDown={(event) => onKeyDown(event, index)}
      onFocus={() => {
        onFocus(mark.id)
        onWithin(true)
      }}
      onBlur={() => onWithin(false)}
      onPointerEnter={() => onPoint(mark.id)}
      onPointerLeave={() => onPoint(undefined)}
    >
      {reach && <rect {...reach} className={styles['reach']} data-screen />}
      <rect {...shape} className={styles['fill']} style={{ fill: fill ?? 'currentColor', fillOpacity: opacity }} />
      {texture && texture !== 'plain' && (
        <rect {...shape} className={styles['fill']} fill={`url(#${textureId(textures, texture)})`} />
      )}
    </g>
  )
})

function around({ box, round = 1.5 }: Mark) {
  return { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4, rx: round + 2 }
}
