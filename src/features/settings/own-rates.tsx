import { centsOfText } from '../../domain/cents-text.ts'
import { highestRate, ownRateName, ownRateSet, useOwnRates } from '../../preferences/own-rates.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { formatMoney } from '../../ui/format/money.ts'
import { formatNumber } from '../../ui/format/number.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { UnderstoodField } from '../../ui/understood-field.tsx'
import styles from './settings.module.css'

/** What an hour is worth to the person, in each account, where Harvest does not say. */
export function OwnRates({ accounts }: { accounts: readonly AccountState[] }) {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const rates = useOwnRates()
  return (
    <div className={styles['choices']}>
      {ready.map(({ id, name, me, profile: { moneyAs, separators } }) => (
        <UnderstoodField
          key={id}
          label={`An hour in ${plainText(name)}`}
          value={rates[ownRateName(me)]}
          read={(text) => {
            const cents = centsOfText(text)
            return cents !== undefined && cents <= highestRate ? cents : undefined
          }}
          write={(cents) => formatNumber(cents / 100, 2, { ...separators, thousands: '' })}
          echo={(cents) => formatMoney(cents / 100, moneyAs, separators)}
          onChange={(cents, isReadable) => {
            if (isReadable) ownRateSet(ownRateName(me), cents)
          }}
          advice={`Write it as 95 or 95.50, at most ${formatMoney(highestRate / 100, moneyAs, separators)}.`}
        />
      ))}
    </div>
  )
}
