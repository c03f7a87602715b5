import { editDraftKey } from './entry-draft.ts'

/** What somebody was typing into an entry's form; what cannot be read yet is left out. */
export type EditDraft = {
  notes: string
  day?: string | undefined
  seconds?: number | undefined
  startMinute?: number | undefined
  endMinute?: number | undefined
}

/** Whose entry it is: several people may use a tab one after the other. */
export type EditedEntry = { accountId: number; userId: number; id: number }

const nameOf = ({ accountId, userId, id }: EditedEntry) => `${accountId} ${userId} ${id}`

/** What was being typed into the form of this entry in this tab and was neither saved nor given up. */
export function editDraft(entry: EditedEntry): EditDraft | undefined {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(editDraftKey) ?? '')
    if (!Array.isArray(read)) return undefined
    const [name, draft]: unknown[] = read
    return name === nameOf(entry) && isDraft(draft) ? draft : undefined
  } catch {
    return undefined
  }
}

/** Keeps it in this tab, over a reload and an ended sign-in; the form that was typed into last alone. */
export function editDrafted(entry: EditedEntry, draft: EditDraft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(editDraftKey, JSON.stringify([nameOf(entry), draft]))
    else sessionStorage.removeItem(editDraftKey)
  } catch {
    // storage refused: the form stands as long as the page
  }
}

const numbers = ['seconds', 'startMinute', 'endMinute'] as const

function isDraft(read: unknown): read is EditDraft {
  if (typeof read !== 'object' || read === null || !('notes' in read) || typeof read.notes !== 'string') return false
  const values = new Map(Object.entries(read))
  return isOptional('string', values.get('day')) && numbers.every((name) => isOptional('number', values.get(name)))
}

const isOptional = (type: 'string' | 'number', value: unknown) => value === undefined || typeof value === type
