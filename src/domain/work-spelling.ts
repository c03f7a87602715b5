import { fold } from './fold.ts'
import type { KnownWork } from './quick-entry-names.ts'

/** How each work is written so that it is meant and no other: `Website · Design`, with more names where these are not enough. */
export type Spellings = {
  spellingOf: (work: KnownWork) => string
  spelledAs: (spelling: string) => KnownWork | undefined
}

// square brackets stand around a spelling; the others could make it read as something else, or do not survive a text field
const unspeakable = /[[\]\p{Cc}\p{Bidi_Control}]/gu
const longest = 120

/** `accountNames` are by account id. */
export function spellingsOf(works: readonly KnownWork[], accountNames: ReadonlyMap<number, string>): Spellings {
  const byKey = new Map<string, KnownWork>()
  const spellings = new Map<KnownWork, string>()
  for (const write of [short, withClient, withAccount, byIds]) {
    const unspelled = works.filter((work) => !spellings.has(work))
    const written = unspelled.map((work) => ({
      work,
      text: clean(write(work, accountNames.get(work.accountId) ?? '')),
    }))
    const times = new Map<string, number>()
    for (const { text } of written) times.set(keyOf(text), (times.get(keyOf(text)) ?? 0) + 1)
    for (const { work, text } of written) {
      const key = keyOf(text)
      if (key === '' || times.get(key) !== 1 || byKey.has(key)) continue
      spellings.set(work, text)
      byKey.set(key, work)
    }
  }
  return {
    spellingOf: (work) => spellings.get(work) ?? '',
    spelledAs: (spelling) => byKey.get(keyOf(spelling)),
  }
}

type Write = (work: KnownWork, accountName: string) => string

const short: Write = ({ project, task }) => `${project.name} · ${task.name}`
const withClient: Write = (work) => `${short(work, '')} · ${work.client.name}`
const withAccount: Write = (work, accountName) => `${withClient(work, '')} · ${accountName}`
const byIds: Write = ({ accountId, project, task }) => `${accountId} · ${project.id} · ${task.id}`

const clean = (text: string) =>
  text.replace(unspeakable, ' ').replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed()
const keyOf = (text: string) => fold(text.replace(/\s+/g, ' ').trim())
