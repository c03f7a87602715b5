import type { ChosenPlan, Deed, LeftOut } from '../../domain/entry-chosen.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { dayName, entriesCounted, workName } from './words.ts'

const done: Record<Deed['kind'], string> = {
  move: 'Moved to',
  duplicate: 'Duplicated to',
  work: 'Changed to',
  notes: 'Changed notes of',
  delete: 'Deleted',
}

/** What was done, and what was left out. */
export function doneSaid(deed: Deed, { changes, leftOut }: ChosenPlan<ShownEntry>, of: readonly ShownEntry[]): string {
  const [only, ...others] = of
  const what = only && others.length === 0 ? workName(only) : entriesCounted(changes.length)
  const to = 'day' in deed ? ` ${dayName(deed.day)}:` : deed.kind === 'work' ? ` ${workName(deed.work)}:` : ''
  const where = to === '' && deed.kind !== 'notes' ? ':' : to
  const said = `${done[deed.kind]}${where} ${what}`
  return leftOut.length > 0 ? `${said}. ${leftOutSaid(leftOut)}` : said
}

const reasons: Record<LeftOut['because'], string> = {
  locked: 'locked by Harvest',
  'locked-day': 'as Harvest has locked that day',
  running: 'running',
  archived: 'archived',
  'other-account': 'of another account',
  same: 'so already',
  'no-free-time': 'without free time on that day',
  several: 'several',
  'too-long': 'above 24 hours',
  'over-midnight': 'over midnight',
  'different-work': 'of other work',
  gap: 'with a gap',
  'no-part': 'without a part',
}

/** How many are left as they are, by reason; of one alone Harvest’s words; empty when none are. */
export function leftOutSaid(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return ''
  const [only, ...others] = leftOut
  if (only && others.length === 0 && 'words' in only)
    return `Left out: 1 ${reasons[only.because]} (${plainText(only.words)}).`
  const counts = new Map<string, number>()
  for (const { because } of leftOut) counts.set(reasons[because], (counts.get(reasons[because]) ?? 0) + 1)
  return `Left out: ${[...counts].map(([reason, count]) => `${count} ${reason}`).join(', ')}.`
}
