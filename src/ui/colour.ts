import { mixed } from './mixed.ts'

/** What the palette's colours are called. */
export const hueNames = [
  'Orange',
  'Teal',
  'Violet',
  'Green',
  'Pink',
  'Ochre',
  'Blue',
  'Turquoise',
  'Brick',
  'Grey',
] as const

/** The palette's colour of a thing that should always look the same, by its ids: its place in `hueNames`. */
export const hueOf = (...ids: number[]): number => (mixed(ids) >>> 7) % hueNames.length

export const colourOf = (...ids: number[]): string => `var(--hue-${hueOf(...ids)})`

/** An account's colour, which may have been chosen: then it stands in the page under the account's name. */
export const accountColour = (id: number): string => `var(${chosenName(id)}, ${colourOf(id)})`

const chosenName = (id: number | string) => `--account-${id}`

/** Puts the chosen colours, by account id, into the page in place of those that stood there. */
export function showAccountHues(style: CSSStyleDeclaration, hues: Readonly<Record<string, number>>): void {
  const shown = Array.from(style).filter((name) => name.startsWith(chosenName('')))
  for (const name of shown) style.removeProperty(name)
  for (const [id, hue] of Object.entries(hues)) style.setProperty(chosenName(id), `var(--hue-${hue})`)
}
