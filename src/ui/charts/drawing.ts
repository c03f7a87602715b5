import type { ReactNode } from 'react'
import type { Place } from './neighbour.ts'
import type { Texture } from './texture.tsx'

export type Box = { x: number; y: number; width: number; height: number }

/** A part of a picture that tells one thing and does one. */
export type Mark = Place & {
  id: string
  /** What it tells, whole. */
  words: string
  box: Box
  /** What can be pointed at, where that is more than the box. */
  reach?: Box
  /** A colour; none where the mark is seen only while it is pointed at. */
  fill?: string
  opacity?: number
  texture?: Texture
  /** The radius of its corners. */
  round?: number
  /** Absent where pressing it does not stay. */
  isPressed?: boolean
  isExpanded?: boolean
  onPress: () => void
}

/** A picture for some width: its marks in the order in which they are read, and what stands behind and before them. */
export type Drawing = { height: number; marks: readonly Mark[]; behind?: ReactNode; before?: ReactNode }

/** What a fill or a line stands for. */
export type LegendKey = {
  key: string
  name: string
  colour: string
  opacity?: number
  texture?: Texture
  dashes?: string
}
