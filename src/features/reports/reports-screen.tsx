import type { ComponentType } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { dimensions } from '../../domain/dimension.ts'
import { paths } from '../../paths.ts'
import type { ReadingState } from '../../queries/pieces-in.ts'
import type { AccountState } from '../../queries/scope.ts'
import { rangeWords } from '../../selection/chosen-range.ts'
import { SelectedTime } from '../../selection/selected-time.tsx'
import { CrossCheck } from './cross-check.tsx'
import { GroupingChoice } from './grouping-choice.tsx'
import { reportOf } from './report.ts'
import { type ReportAddress, readReport, writeReport } from './report-address.ts'
import { columnsOf } from './report-columns.ts'
import { ReportTable } from './report-table.tsx'
import { ReportWaysOut } from './report-ways-out.tsx'
import styles from './reports.module.css'
import { SavedViews } from './saved-views.tsx'

type ReportsScreenProps = {
  accounts: readonly AccountState[]
  hidden: readonly AccountState[]
  Notices: ComponentType<{ read: ReadingState }>
}

/** What the selected time comes to by any two groupings, as the address says. */
export function ReportsScreen({ accounts, hidden, Notices }: ReportsScreenProps) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const address = readReport(search)
  const to = (change: Partial<ReportAddress>) => paths.reports(writeReport({ ...address, ...change }))
  const change = (change: Partial<ReportAddress>) => void navigate(to(change))
  const offered = dimensions.filter((each) => each !== 'account' || accounts.length > 1)

  return (
    <SelectedTime
      title="Reports"
      accounts={accounts}
      hidden={hidden}
      selection={address}
      isCompared={false}
      to={to}
      Notices={Notices}
    >
      {({ material, standing, chosen, isNarrowed }) => {
        const report = reportOf(material, address.by, address.sort)
        const columns = columnsOf(report, material)
        const totalName = standing.missing.length > 0 ? 'At least' : 'Total'
        return (
          <>
            <SavedViews query={writeReport(address)} />
            <div className={styles['head']}>
              <GroupingChoice by={address.by} offered={offered} onChoose={(by) => change({ by, sort: undefined })} />
              <ReportWaysOut
                report={report}
                columns={columns}
                material={material}
                accounts={accounts}
                totalName={totalName}
              />
            </div>
            {report.rows.length === 0 ? (
              <p className={styles['empty']}>Nothing tracked that fits.{material.lacking}</p>
            ) : (
              <ReportTable
                report={report}
                columns={columns}
                sort={address.sort}
                title={`Report of ${rangeWords(chosen, material.ways.dateAs)}`}
                caption={material.lacking.trim()}
                totalName={totalName}
                onSort={(sort) => change({ sort })}
              />
            )}
            {report.unpricedSeconds > 0 && (
              <p className={styles['unpriced']}>
                Harvest shows you no rate for {material.measure.format(report.unpricedSeconds)} of billable time.{' '}
                <Link to={paths.settings()}>Set your own rate</Link>
              </p>
            )}
            <CrossCheck
              key={`${material.range.from} ${material.range.to} ${accounts.map(({ id }) => id).join()}`}
              accounts={accounts}
              material={material}
              isNarrowed={isNarrowed}
            />
          </>
        )
      }}
    </SelectedTime>
  )
}
