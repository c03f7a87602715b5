// letters that Unicode does not take apart, as people type them; and signs that keyboards do not have
const letters = new Map(
  `ß ss, æ ae, œ oe, ø o, ł l, đ d, ð d, þ th, ħ h, ŧ t, ı i, ŋ n, ς σ, ’ ', ‘ ', “ ", ” ", „ ", ‐ -, – -, — -, − -`
    .split(', ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
)
const inTable = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu')
// marks that stand on letters, and characters that nobody sees
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu
const isFolded = /^[\t\n\r -@[-~]*$/

/** A text as it is compared, without case, accents, width and what is not seen: `Größe` as `GROSSE`. */
export function fold(text: string): string {
  // most text is folded by lower case alone, and much of it is so already, and is then the same string
  if (isFolded.test(text)) return text
  const lower = text.toLowerCase()
  if (isFolded.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseen, '')
    .replace(inTable, (letter) => letters.get(letter) ?? letter)
}

/** The words of a text, folded: runs of letters and digits. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
