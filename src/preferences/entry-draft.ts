const storageKey = 'sheaf.entry-draft'
export const editDraftKey = 'sheaf.edit-draft'

/** Whose line it is: several people may use a tab one after the other. */
type Author = { accountId: number; userId: number }

/** The line that one of these was typing in this tab and has not added; empty when there is none. */
export function entryDraft(authors: readonly Author[]): string {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '')
    if (!Array.isArray(read)) return ''
    const [accountId, userId, line]: unknown[] = read
    const isOwn = authors.some((author) => author.accountId === accountId && author.userId === userId)
    return isOwn && typeof line === 'string' ? line : ''
  } catch {
    return ''
  }
}

/** Keeps a line in this tab, over a reload and an ended sign-in. An empty one is not kept. */
export function entryDrafted(line: string, author: Author | undefined): void {
  try {
    if (line === '') sessionStorage.removeItem(storageKey)
    else if (author) sessionStorage.setItem(storageKey, JSON.stringify([author.accountId, author.userId, line]))
  } catch {
    // storage refused: the line stands as long as the page
  }
}

/** Forgets what was being typed, in the line and in an entry's form. */
export function entryDraftForgotten(): void {
  entryDrafted('', undefined)
  try {
    sessionStorage.removeItem(editDraftKey)
  } catch {
    // nothing is kept where storage is refused
  }
}
