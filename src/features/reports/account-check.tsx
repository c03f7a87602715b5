import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { crossCheck } from '../../domain/cross-check.ts'
import type { Range } from '../../domain/period.ts'
import { useOverlaidPieces } from '../../outbox/use-overlaid-pieces.ts'
import { reportedBy, timeReportQueries, useReadAgain } from '../../queries/cross-check.ts'
import { usePiecesIn } from '../../queries/pieces-in.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { useIsOnline } from '../../queries/use-is-online.ts'
import type { Ways } from '../../queries/ways.ts'
import { useHarvestPause } from '../../session/harvest-pause.ts'
import { Button } from '../../ui/button.tsx'
import { formatMoment } from '../../ui/format/moment.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './cross-check.module.css'
import { Differences } from './differences.tsx'

type AccountCheckProps = { account: ReadyAccount; range: Range; ways: Ways; hasSeveralAccounts: boolean }

/** What one account's report comes to beside what is known here; asks for it by being there. */
export function AccountCheck({ account, range, ways, hasSeveralAccounts }: AccountCheckProps) {
  const { me, profile } = account
  // a role that is learnt later is no reason to ask once more
  const [by] = useState(() => reportedBy(profile))
  const report = useQuery(timeReportQueries.of(me, by, range))
  const read = usePiecesIn([account], range.from, range.to)
  const shown = useOverlaidPieces(read.pieces, [me])
  const again = useReadAgain(me, range)
  const pause = useHarvestPause()
  // what was pressed offline would be asked later, when nobody looks any more
  const isOnline = useIsOnline()
  const name = plainText(account.name)

  function outcome() {
    if (report.data === undefined) {
      if (report.error)
        return (
          <Notice isProblem action={<Button onClick={() => void report.refetch()}>Try again</Button>}>
            Harvest’s report of {name} could not be read. {report.error.message}
          </Notice>
        )
      if (report.isPaused) return <p role="status">{offline}</p>
      if (pause?.because === 'throttled')
        return <p role="status">Harvest asked for a pause, and is asked about {name} after it.</p>
      return <p role="status">Asking Harvest about {name}…</p>
    }
    if (report.data === null)
      return <p role="status">Harvest does not show you its report of {name}, so there is nothing to check against.</p>
    if (read.missing.length > 0) {
      if (read.missing.every(({ error }) => !error)) return <p role="status">Reading your entries in {name}…</p>
      return <p role="status">Your entries in {name} could not be read, so there is nothing to compare.</p>
    }
    const { reported, reportedAt } = report.data
    const check = crossCheck({ range, shown, sent: read.pieces, reported, reportedAt })
    return (
      <>
        <Differences check={check} account={account} range={range} ways={ways} rejected={read.rejected} />
        {check.differences.some(({ unexplained }) => unexplained !== 0) && (
          <p>
            <Button isBusy={again.isFetching || !isOnline} onClick={() => void again.refetch()}>
              {again.isFetching ? 'Reading these days again…' : 'Read these days again'}
            </Button>
          </p>
        )}
        {again.error && <Notice isProblem>These days could not be read again. {again.error.message}</Notice>}
        <p className={styles['quiet']}>
          {by === 'project'
            ? 'Compared project by project, in hours as the account rounds them.'
            : 'Compared as a whole, in hours as the account rounds them: by project Harvest reports the time of all whose time you may see.'}{' '}
          Harvest’s report is as of {formatMoment(report.dataUpdatedAt)}.{' '}
          {report.error && `It could not be asked for again. ${report.error.message} `}
          <Button look="quiet" isBusy={report.isFetching} onClick={() => void report.refetch()}>
            {report.isFetching ? 'Asking…' : 'Ask again'}
          </Button>
        </p>
      </>
    )
  }

  return (
    <section className={styles['account']} aria-label={`${name} against Harvest`}>
      {hasSeveralAccounts && (
        <h2>
          <bdi>{name}</bdi>
        </h2>
      )}
      {outcome()}
    </section>
  )
}

const offline = 'You are offline. Harvest is asked once you are back, as long as this stays open.'
