import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useHistory } from '../../queries/history.ts'
import { readingOf } from '../../queries/reading.ts'
import type { AccountState } from '../../queries/scope.ts'
import { Button } from '../../ui/button.tsx'
import { formatMoment } from '../../ui/format/moment.ts'
import { MissingAccounts } from '../../ui/missing-accounts.tsx'
import { MonthsRead } from '../../ui/months-read.tsx'
import styles from './person-menu.module.css'

type Contents = { entries: number; months: number; oldest: number | undefined }

/** How much of what was read this browser keeps, the way to have all of it, and the way to have it forgotten. */
export function KeptHere({ accounts }: { accounts: readonly AccountState[] }) {
  const { shelf } = readingOf(useQueryClient())
  const [contents, setContents] = useState<Contents>()
  const [isReadingAll, setReadingAll] = useState(false)

  const count = useCallback(
    () =>
      shelf.keeper
        .settle()
        .then(() => shelf.kept.contents())
        .then(setContents),
    [shelf],
  )
  useEffect(() => void count(), [count])

  async function wipe() {
    setReadingAll(false)
    await shelf.wipe()
    await count()
  }

  if (!contents) return null
  const { entries, months, oldest } = contents
  return (
    <>
      <p className={styles['small']} role="status">
        {oldest === undefined
          ? 'This browser keeps no entries.'
          : `This browser keeps ${counted(entries, 'entry', 'entries')} of ${counted(months, 'month', 'months')}, read since ${formatMoment(oldest)}.`}
      </p>
      {isReadingAll ? (
        <AllTime accounts={accounts} onRead={count} />
      ) : (
        <Button onClick={() => setReadingAll(true)}>Read all my time</Button>
      )}
      {oldest !== undefined && <Button onClick={() => void wipe()}>Wipe what was read</Button>}
    </>
  )
}

/** Has all time read for as long as it is shown. */
function AllTime({ accounts, onRead }: { accounts: readonly AccountState[]; onRead: () => unknown }) {
  const { from, missing, progress, isRefreshing, asOf } = useHistory(accounts)
  const isRead = missing.length === 0
  useEffect(() => {
    if (isRead && !isRefreshing) onRead()
  }, [isRead, isRefreshing, onRead])
  return (
    <>
      {isRead ? (
        <p className={styles['small']} role="status">
          All of your time is here{asOf !== undefined && `, as of ${formatMoment(asOf)}`}.
        </p>
      ) : (
        <MonthsRead monthsRead={progress.monthsRead} months={from && progress.months} />
      )}
      <MissingAccounts missing={missing} />
    </>
  )
}

const counted = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
