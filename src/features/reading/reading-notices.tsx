import type { ReadingState } from '../../queries/pieces-in.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { MissingAccounts } from '../../ui/missing-accounts.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Names what is not in a screen's entries, or may be out of date; nothing when all has been read. */
export function ReadingNotices({ read: { missing, stale, rejected } }: { read: ReadingState }) {
  return (
    <>
      <MissingAccounts missing={missing} />
      {stale.map(({ id, name, error }) => (
        <Notice key={id}>
          {plainText(name)} could not be read again, so its entries may be out of date. {error.message}
        </Notice>
      ))}
      {rejected.length > 0 && (
        <Notice isProblem>
          Left out, since Harvest sent them in a form that Sheaf cannot read, so totals may be too low:{' '}
          {rejected.map(({ name }) => name).join(', ')}.
        </Notice>
      )}
    </>
  )
}
