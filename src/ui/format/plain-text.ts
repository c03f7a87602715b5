const longest = 2000
// controls, but for tab and line feed, and the bidirectional controls that could make a text read as another
const deceiving = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu

/** Somebody's text, safe to show: never for what is sent back, or an edit would change it unasked. */
export function plainText(text: string): string {
  const shown = text
    .slice(0, longest + 1)
    .replace(deceiving, '')
    .toWellFormed()
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown
}
