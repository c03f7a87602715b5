import { Button } from './button.tsx'
import { plainText } from './format/plain-text.ts'
import { Notice } from './notice.tsx'

type Missing = {
  account: { id: number; name: string }
  error: Error | undefined
  retry: (() => void) | undefined
}

/** Names the accounts that could not be read; the others go on without them. */
export function MissingAccounts({ missing }: { missing: readonly Missing[] }) {
  return missing.map(
    ({ account, error, retry }) =>
      error && (
        <Notice key={account.id} isProblem action={<Button onClick={() => retry?.()}>Try again</Button>}>
          <strong>{plainText(account.name)}</strong> is not in here. {error.message}
        </Notice>
      ),
  )
}
