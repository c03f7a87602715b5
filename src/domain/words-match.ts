import { fold } from './fold.ts'

/** Whether every word of what is typed stands somewhere in the text; case and accents do not count. */
export const wordsMatch = (text: string, typed: string): boolean => foldedMatch(fold(text), fold(typed))

/** The same for texts that were folded before, as those of a long list. */
export const foldedMatch = (text: string, typed: string): boolean =>
  typed.split(/[\s·]+/).every((word) => text.includes(word))
