import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import type { Ways } from '../../queries/ways.ts'
import { Dot } from '../../ui/dot.tsx'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { dateInWords, formatDate } from '../../ui/format/day.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { formatMoney } from '../../ui/format/money.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './settings.module.css'

type FormatExamplesProps = { accounts: readonly AccountState[]; ways: Ways; day: string }

/** What the choices come to, in each account and in sums over all of them. */
export function FormatExamples({ accounts, ways, day }: FormatExamplesProps) {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  return (
    <dl className={styles['examples']} aria-label="Examples">
      {ready.map(({ id, name, profile }) => (
        <div key={id}>
          <dt>
            <Dot id={id} /> <bdi>{plainText(name)}</bdi>
          </dt>
          <dd>{exampleOf(profile, day)}</dd>
          <dd>{formatMoney(1234.5, profile.moneyAs, profile.separators)}</dd>
        </div>
      ))}
      <div>
        <dt>Sums and headings</dt>
        <dd>{`${formatDuration(1234.5 * 3600, ways.hoursAs)} · ${dateInWords(day, ways.dateAs)}`}</dd>
      </div>
    </dl>
  )
}

const exampleOf = ({ hoursAs, clock, dateAs }: Ways, day: string) =>
  [
    formatDuration(1.5 * 3600, hoursAs),
    `${formatClockTime(545, clock)} – ${formatClockTime(845, clock)}`,
    formatDate(day, dateAs),
  ].join(' · ')
