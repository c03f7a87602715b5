import type { InputCheck } from './check-input.ts'
import { counted, some } from './words.ts'

/** How many tokens of the input came to what, and why not all of them were migrated. */
export type Summary = {
  total: number
  migratedNow: number
  migratedBefore: number
  refused: number
  unknown: number
  refusals: ReadonlyMap<string, number>
  unknowns: ReadonlyMap<string, number>
}

const reasonsShown = 10

/** What a migration came to, for whoever started it. */
export function summaryText(summary: Summary, files: { out: string; journal: string }): string {
  const { total, migratedNow, migratedBefore, refused, unknown, refusals, unknowns } = summary
  const waiting = total - migratedNow - migratedBefore - refused - unknown
  const counts: [string, number][] = [
    ['migrated', migratedNow],
    ['already migrated', migratedBefore],
    ['refused', refused],
    ['unknown', unknown],
    ['not asked for yet', waiting],
  ]
  const width = Math.max(...counts.map(([, count]) => counted(count).length))
  return [
    `${some(total, 'token')}:`,
    ...counts.map(([name, count]) => `  ${counted(count).padStart(width)}  ${name}`),
    ...(refused > 0 ? ['', 'Refused by Harvest. These users sign in again:', ...reasonLines(refusals)] : []),
    ...(unknown > 0
      ? [
          '',
          'Unknown: maybe migrated, but the answer was lost. With --ask-again unknown they are asked for once more;',
          'if Harvest refuses them then, these users sign in again:',
          ...reasonLines(unknowns),
        ]
      : []),
    '',
    `Results are in ${files.out}. Keep ${files.journal} beside it until you have taken everything over: it keeps`,
    'any token from being migrated twice. Both hold tokens and are for you alone to read; delete them afterwards.',
  ].join('\n')
}

function reasonLines(reasons: ReadonlyMap<string, number>): string[] {
  const sorted = [...reasons].toSorted(([, one], [, other]) => other - one)
  const rest = sorted.slice(reasonsShown).reduce((sum, [, count]) => sum + count, 0)
  const lines = sorted.slice(0, reasonsShown).map(([reason, count]) => `  ${counted(count)} × ${reason}`)
  return rest === 0 ? lines : [...lines, `  ${counted(rest)} × other reasons`]
}

const complaintsShown = 20

/** What is wrong with an input, line by line. */
export function complaintText({ complaints, complaintCount }: InputCheck, input: string): string {
  const shown = complaints.slice(0, complaintsShown).map(({ line, reason }) => `  Line ${line} ${reason}.`)
  const rest = complaintCount - shown.length
  return [
    `${input} cannot be used. Nothing was sent and nothing written.`,
    ...shown,
    ...(rest > 0 ? [`  … and ${counted(rest)} more.`] : []),
  ].join('\n')
}
