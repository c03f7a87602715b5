import { Link } from 'react-router'
import type { CrossCheck, Difference } from '../../domain/cross-check.ts'
import type { Range } from '../../domain/period.ts'
import { paths } from '../../paths.ts'
import type { Unread } from '../../queries/read-month.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import type { Ways } from '../../queries/ways.ts'
import { everything, writeWanted } from '../../selection/search-address.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { EntryNames } from './entry-names.tsx'
import { hoursWords, signedHours } from './hours-words.ts'

type DifferencesProps = {
  check: CrossCheck
  account: ReadyAccount
  range: Range
  ways: Ways
  rejected: readonly Unread[]
}

/** Whether the report comes to the same, and where it does not, what is known of that. */
export function Differences({
  check: { ours, theirs, differences },
  account,
  range,
  ways,
  rejected,
}: DifferencesProps) {
  const { separators } = ways
  const total = hoursWords(theirs, separators)
  if (differences.length === 0) return <p role="status">Harvest’s report comes to the same: {total} hours.</p>

  const entriesOf = ({ project }: Difference) => {
    const filter = project ? { project: [`${account.id}/${project.id}`] } : { account: [String(account.id)] }
    return paths.search(writeWanted({ ...everything, ...range, filter }))
  }
  const isMore = differences.some(({ unexplained }) => unexplained > 0)

  return (
    <>
      <p role="status">
        {ours === theirs
          ? `Harvest’s report comes to the same ${total} hours in all, but not project by project.`
          : `Harvest’s report comes to ${total} hours, and Sheaf to ${hoursWords(ours, separators)}.`}{' '}
        {differences.every(({ unexplained }) => unexplained === 0) && 'What differs is accounted for.'}
      </p>
      <ul>
        {differences.map((one) => (
          <li key={one.project?.id ?? 'all'}>
            <p>
              <Link to={entriesOf(one)}>
                <bdi>{one.project ? plainText(one.project.name) : 'All entries of these days'}</bdi>
              </Link>
              {one.client && (
                <>
                  , <bdi>{plainText(one.client.name)}</bdi>
                </>
              )}
              : {hoursWords(one.ours, separators)} here, {hoursWords(one.theirs, separators)} in the report (
              {signedHours(one.ours - one.theirs, separators)})
            </p>
            <Reasons of={one} ways={ways} />
          </li>
        ))}
      </ul>
      {isMore && rejected.length > 0 && (
        <p>
          The report may count what Harvest sent in a form that Sheaf cannot read:{' '}
          {rejected.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </>
  )
}

function Reasons({ of: { waiting, timer, unexplained, changed }, ways }: { of: Difference; ways: Ways }) {
  const { separators } = ways
  return (
    <ul>
      {waiting.entries.length > 0 && (
        <li>
          Not in Harvest yet, {signedHours(waiting.seconds, separators)}:{' '}
          <EntryNames entries={waiting.entries} ways={ways} />
        </li>
      )}
      {timer && (
        <li>
          A timer is running and goes on between two readings: <EntryNames entries={[timer]} ways={ways} />
        </li>
      )}
      {unexplained !== 0 && (
        <li>
          {changed.length > 0 ? (
            <>
              Changed since the report came, so ask for it again: <EntryNames entries={changed} ways={ways} />
            </>
          ) : (
            <>
              {hoursWords(Math.abs(unexplained), separators)} {unexplained > 0 ? 'more' : 'less'} in the report than in
              the entries that Harvest sent, and Sheaf does not know why.
            </>
          )}
        </li>
      )}
    </ul>
  )
}
