import type { ReactNode } from 'react'
import type { Day } from '../../domain/day.ts'
import type { AssignmentsIn } from '../../queries/assignments-in.ts'
import type { BudgetsIn } from '../../queries/budgets.ts'
import { formatMoment } from '../../ui/format/moment.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { MissingAccounts } from '../../ui/missing-accounts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { BudgetRow } from './budget-row.tsx'
import styles from './budgets.module.css'
import { type BudgetLine, projectsWithout } from './lines.ts'
import { Unlisted } from './unlisted.tsx'

type BudgetsProps = {
  read: BudgetsIn
  assignments: AssignmentsIn
  lines: readonly BudgetLine[]
  today: Day
  hasSeveralAccounts: boolean
  entriesOf: (line: BudgetLine) => string
  /** How reading one's own time stands. */
  children: ReactNode
}

/** What is left of the budgets of all accounts, and how long it lasts. */
export function Budgets({ read, assignments, lines, today, hasSeveralAccounts, entriesOf, children }: BudgetsProps) {
  const isLoading = read.missing.some(({ error }) => !error)
  const nameOf = ({ name }: { name: string }) => (hasSeveralAccounts ? name : undefined)
  return (
    <>
      <header className={styles['head']}>
        <h1>Budgets</h1>
        <p className={styles['quiet']} role="status">
          {read.readAt !== undefined && `As of ${formatMoment(read.readAt)}. `}
          {read.isRefreshing && 'Refreshing…'}
        </p>
      </header>
      <MissingAccounts missing={read.missing} />
      {read.stale.map(({ id, name, error }) => (
        <Notice key={id}>
          Budgets of {plainText(name)} could not be read again, so they may be out of date. {error.message}
        </Notice>
      ))}
      {read.rejected.length > 0 && (
        <Notice isProblem>
          {read.rejected.length === 1 ? 'A budget is' : `${read.rejected.length} budgets are`} left out, since Harvest
          sent {read.rejected.length === 1 ? 'it' : 'them'} in a form that Sheaf cannot read.
        </Notice>
      )}
      {children}
      {lines.length > 0 && (
        <div className={styles['sheet']}>
          <table className={styles['table']} aria-describedby="budgets-about">
            <caption className={styles['unseen']}>Budgets, the most urgent first</caption>
            <thead>
              <tr>
                <th scope="col">Project</th>
                <th scope="col">Spent</th>
                <th scope="col" className={styles['figure']}>
                  Left
                </th>
                <th scope="col" className={styles['figure']}>
                  Yours
                </th>
                <th scope="col">If you go on as in the last four weeks</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <BudgetRow
                  key={`${line.account.id}/${line.budget.project.id}`}
                  line={line}
                  today={today}
                  accountName={nameOf(line.account)}
                  entries={entriesOf(line)}
                />
              ))}
            </tbody>
          </table>
          <p id="budgets-about" className={styles['about']}>
            <span className={styles['key']} data-of="mine" aria-hidden="true" /> Solid: your part.{' '}
            <span className={styles['key']} data-of="others" aria-hidden="true" /> Striped: that of others. A line marks
            the end of a budget that is overspent. The pace is yours alone, as Harvest tells you of nobody else’s: with
            the time of others a budget is used up sooner. Hours are as your accounts round them.
          </p>
        </div>
      )}
      {isLoading && <Skeleton label="Reading budgets" lines={lines.length > 0 ? 1 : 3} />}
      {lines.length === 0 && read.groups.length + read.refusing.length > 0 && !isLoading && (
        <section className={styles['empty']} aria-label="No budgets">
          <p>
            <b>{read.missing.length > 0 ? 'No budgets in what has been read.' : 'No budgets to show.'}</b>
          </p>
          <p>A budget is set for a project, in Harvest, and may be for managers only.</p>
        </section>
      )}
      {read.refusing.map((account) => (
        <p key={account.id} className={styles['quiet']}>
          Harvest shows you no budgets of <bdi>{plainText(account.name)}</bdi>.
        </p>
      ))}
      {!assignments.isReading &&
        read.groups.map(({ account, budgets }) => (
          <Unlisted
            key={account.id}
            projects={projectsWithout(
              assignments.groups.find((group) => group.account.id === account.id)?.assignments ?? [],
              budgets,
            )}
            seesAll={account.profile.accessRoles?.includes('administrator') ?? false}
            accountName={nameOf(account)}
          />
        ))}
      {assignments.failed.map((account) => (
        <p key={account.id} className={styles['quiet']}>
          Which projects of <bdi>{plainText(account.name)}</bdi> have no budget could not be read.
        </p>
      ))}
    </>
  )
}
