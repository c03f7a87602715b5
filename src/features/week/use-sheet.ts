import { useLayoutEffect, useRef, useState } from 'react'
import { type Block, blockOf } from './block.ts'
import type { Line } from './lines.ts'
import { type Place, standing } from './moves.ts'

export type Writing = {
  /** What was typed to begin with; undefined shows what stands there, to be changed. */
  text: string | undefined
}

type State = {
  active: Place | undefined
  anchor: Place | undefined
  writing: Writing | undefined
  /** The column in which filling in began, as long as it goes on. */
  began: number | undefined
}

export type Sheet = ReturnType<typeof useSheet>

/** Where somebody is in the sheet, what is selected, and whether a cell is being written in. */
export function useSheet(lines: readonly Line[], idOf: (place: Place) => string, firstColumn: number) {
  const [state, setState] = useState<State>({
    active: undefined,
    anchor: undefined,
    writing: undefined,
    began: undefined,
  })
  const isFocusWanted = useRef(false)
  const active = standing(lines, state.active, firstColumn)
  const anchor = state.anchor && lines.some(({ key }) => key === state.anchor?.line) ? state.anchor : active
  const block: Block | undefined = blockOf(lines, anchor, active)

  useLayoutEffect(() => {
    if (!isFocusWanted.current) return
    isFocusWanted.current = false
    document.getElementById(idOf(active))?.focus()
  })

  function become(change: Partial<State>, takesFocus: boolean) {
    isFocusWanted.current = takesFocus
    setState((before) => ({ ...before, ...change }))
  }

  return {
    active,
    block,
    writing: state.writing,
    began: state.began,
    /** Goes to a cell, and begins a selection there or takes it as far as that. */
    go: (to: Place, { extends: isExtended = false } = {}) =>
      become({ active: to, anchor: isExtended ? anchor : undefined, writing: undefined, began: undefined }, true),
    /** The focus has come to a cell by itself, as by a click or Tab. */
    focused(place: Place) {
      if (state.active && isSame(place, active)) return
      become({ active: place, anchor: undefined, began: undefined }, false)
    },
    select: (from: Place, to: Place) => become({ anchor: from, active: to, began: undefined }, true),
    write: (text: string | undefined) =>
      become(
        {
          active,
          anchor: undefined,
          writing: { text },
          began: state.began ?? (text === undefined ? undefined : active.column),
        },
        false,
      ),
    /** Ends writing and goes on to a cell; the selection and the column in which this began stay known. */
    wrote: (to: Place, began: number | undefined) =>
      become({ active: to, anchor: undefined, writing: undefined, began }, true),
    /** Ends writing while the focus is elsewhere already. */
    left: () => become({ writing: undefined, began: undefined }, false),
    letGo: () => become({ anchor: undefined, writing: undefined, began: undefined }, true),
  }
}

export const isSame = (one: Place, other: Place): boolean => one.line === other.line && one.column === other.column
