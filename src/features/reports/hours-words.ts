import { formatNumber, type Separators } from '../../ui/format/number.ts'

/** Hours as Harvest's reports have them: decimal, with two places, whatever the account or the person prefers. */
export const hoursWords = (seconds: number, separators: Separators): string =>
  formatNumber(seconds / 3600, 2, separators)

/** The same with its sign. */
export const signedHours = (seconds: number, separators: Separators): string =>
  `${seconds > 0 ? '+' : ''}${hoursWords(seconds, separators)}`
