const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

// about what the fonts of systems take, in parts of their size: a text in a picture cannot be measured before it stands
const widths = [
  {
    like: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u,
    em: 1.05,
  },
  { like: /[\p{Lu}mw@%—…]/u, em: 0.8 },
]
const usual = 0.56

/** About how wide a text is drawn, in the unit of its size. */
export function widthOf(text: string, fontSize: number): number {
  let ems = 0
  for (const { segment } of graphemes.segment(text)) ems += widths.find(({ like }) => like.test(segment))?.em ?? usual
  return ems * fontSize
}

/** As much of a text as fits into a width. */
export function shortText(text: string, width: number, fontSize: number): string {
  let shown = ''
  let taken = 0
  const sign = widthOf('…', fontSize)
  for (const { segment } of graphemes.segment(text)) {
    const more = widthOf(segment, fontSize)
    if (taken + more > width) return `${cutTo(shown, width - sign, fontSize).trimEnd()}…`
    shown += segment
    taken += more
  }
  return shown
}

function cutTo(text: string, width: number, fontSize: number): string {
  const parts = [...graphemes.segment(text)].map(({ segment }) => segment)
  while (parts.length > 0 && widthOf(parts.join(''), fontSize) > width) parts.pop()
  return parts.join('')
}
