import type { Missing } from '../../queries/pieces-in.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notice } from '../../ui/notice.tsx'

/** Names the accounts whose time could not be read; the others go on without them. */
export function MissingAccounts({ missing }: { missing: Missing[] }) {
  return missing.map(
    ({ account, error, retry }) =>
      error && (
        <Notice key={account.id} isProblem action={<Button onClick={() => retry?.()}>Try again</Button>}>
          <strong>{plainText(account.name)}</strong> is not in here. {error.message}
        </Notice>
      ),
  )
}
