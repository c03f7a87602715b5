import { mixed } from '../mixed.ts'

const longest = 2000
// controls, but for tab and line feed, and the bidirectional controls that could make a text read as another
const deceiving = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu

let isHiding = false

/** From here on texts and amounts have a stand-in. What was drawn before has to be drawn anew. */
export const hideTexts = (is: boolean): void => {
  isHiding = is
}

export const areTextsHidden = (): boolean => isHiding

/** The same for the same text, so that what belongs together is still seen to. */
const standIn = (text: string): string =>
  text.trim() && `••• ${(mixed(Array.from(text, (sign) => sign.charCodeAt(0))) >>> 17).toString(36)}`

/** Somebody's text, safe to show: never for what is sent back, or an edit would change it unasked. */
export const plainText = (text: string): string => (isHiding ? standIn(text) : withoutDeceit(text))

/** A text with nothing unseen in it, whether it is shown or sent. */
export function withoutDeceit(text: string): string {
  const shown = text
    .slice(0, longest + 1)
    .replace(deceiving, '')
    .toWellFormed()
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown
}
