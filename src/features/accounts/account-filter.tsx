import { accountShown, useHiddenAccounts } from '../../preferences/preferences.ts'
import type { AccountsInScope, AccountState } from '../../queries/scope.ts'
import { Dot } from '../../ui/dot.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './account-filter.module.css'

/** The accounts that are on the screen together, each of which can be hidden. */
export function AccountFilter({ shown, hidden }: Pick<AccountsInScope, 'shown' | 'hidden'>) {
  const hiddenIds = useHiddenAccounts()
  const accounts = [...shown, ...hidden].toSorted((a, b) => a.id - b.id)
  if (accounts.length < 2) return null
  return (
    <fieldset className={styles['filter']}>
      <legend className={styles['legend']}>Accounts shown</legend>
      {accounts.map((account) => (
        <label key={account.id} className={styles['account']}>
          <input
            type="checkbox"
            checked={!hiddenIds.includes(account.id)}
            onChange={(event) => accountShown(account.id, event.target.checked)}
          />
          <Dot id={account.id} />
          <bdi>{plainText(account.name)}</bdi>
          {wordFor(account)}
        </label>
      ))}
    </fieldset>
  )
}

function wordFor({ state }: AccountState) {
  if (state === 'ready') return null
  return <span className={styles['state']}>{state === 'loading' ? 'reading…' : 'not reached'}</span>
}
