import { accountHueChosen, accountShown, useAccountHues, useHiddenAccounts } from '../../preferences/preferences.ts'
import type { AccountsInScope } from '../../queries/scope.ts'
import { hueNames, hueOf } from '../../ui/colour.ts'
import { Dot } from '../../ui/dot.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './settings.module.css'

/** Which accounts are on the screens, and the colour of each. */
export function AccountChoices({ shown, hidden }: Pick<AccountsInScope, 'shown' | 'hidden'>) {
  const hues = useAccountHues()
  const hiddenIds = useHiddenAccounts()
  const accounts = [...shown, ...hidden].toSorted((a, b) => a.id - b.id)
  return (
    <ul className={styles['accounts']}>
      {accounts.map((account) => {
        const { id } = account
        const name = plainText(account.name)
        return (
          <li key={id}>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={!hiddenIds.includes(id)}
                onChange={({ target }) => accountShown(id, target.checked)}
              />
              <bdi>{name}</bdi>
            </label>
            <span className={styles['hue']}>
              <Dot id={id} />
              <select
                aria-label={`Colour of ${name}`}
                value={hues[id] ?? ''}
                onChange={({ target }) => accountHueChosen(id, target.value === '' ? undefined : Number(target.value))}
              >
                <option value="">{`${hueNames[hueOf(id)]}, its own`}</option>
                {hueNames.map((hueName, hue) => (
                  <option key={hueName} value={hue}>
                    {hueName}
                  </option>
                ))}
              </select>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
