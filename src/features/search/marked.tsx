import { spansOf } from '../../domain/search-words.ts'

/** A text with the words that were searched for marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const spans = spansOf(text, words)
  return (
    <bdi>
      {spans.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(spans[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.to ?? 0)}
    </bdi>
  )
}
