import { useId, useState } from 'react'
import { daysBetween } from '../../domain/day.ts'
import { mostDaysApart } from '../../queries/cross-check.ts'
import type { AccountState } from '../../queries/scope.ts'
import type { Material } from '../../selection/material.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { AccountCheck } from './account-check.tsx'
import styles from './cross-check.module.css'

type CrossCheckProps = { accounts: readonly AccountState[]; material: Material; isNarrowed: boolean }

/** Holds the days of the report against Harvest's own report of them, account by account, when somebody asks for it. */
export function CrossCheck({ accounts, material, isNarrowed }: CrossCheckProps) {
  const id = useId()
  const [isAsked, setAsked] = useState(false)
  const { range, ways } = material
  const isTooLong = daysBetween(range.from, range.to) > mostDaysApart
  const about = isTooLong
    ? 'Harvest’s report takes a year at most: choose fewer days to check them.'
    : isNarrowed
      ? 'All time of these days and accounts is checked, whatever the filters leave out.'
      : 'Asks Harvest for its own report of these days, once for each account.'

  return (
    <section className={styles['check']} aria-label="Check against Harvest">
      <div className={styles['ask']}>
        <Button isBusy={isTooLong || isAsked} aria-describedby={id} onClick={() => setAsked(true)}>
          Check against Harvest
        </Button>
        <p id={id} className={styles['quiet']}>
          {about}
        </p>
      </div>
      {isAsked &&
        accounts.map((account) =>
          account.state === 'ready' ? (
            <AccountCheck
              key={account.id}
              account={account}
              range={range}
              ways={ways}
              hasSeveralAccounts={accounts.length > 1}
            />
          ) : (
            <p key={account.id} className={styles['quiet']}>
              <bdi>{plainText(account.name)}</bdi> is not checked, since it has not been read.
            </p>
          ),
        )}
    </section>
  )
}
