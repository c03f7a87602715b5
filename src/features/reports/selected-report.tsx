import { Link } from 'react-router'
import { dimensions } from '../../domain/dimension.ts'
import { paths } from '../../paths.ts'
import type { AccountState } from '../../queries/scope.ts'
import { rangeWords } from '../../selection/chosen-range.ts'
import type { Selected } from '../../selection/use-selected.ts'
import { CrossCheck } from './cross-check.tsx'
import { GroupingChoice } from './grouping-choice.tsx'
import { reportOf } from './report.ts'
import { type ReportAddress, writeReport } from './report-address.ts'
import { columnsOf } from './report-columns.ts'
import { ReportTable } from './report-table.tsx'
import { ReportWaysOut } from './report-ways-out.tsx'
import styles from './reports.module.css'
import { SavedViews } from './saved-views.tsx'

type SelectedReportProps = Omit<Selected, 'before'> & {
  accounts: readonly AccountState[]
  address: ReportAddress
  onChange: (change: Partial<ReportAddress>) => void
}

/** The selected time as a table, the ways to group it and to take it along, and whether Harvest comes to the same. */
export function SelectedReport({
  material,
  standing,
  chosen,
  isNarrowed,
  accounts,
  address,
  onChange,
}: SelectedReportProps) {
  const report = reportOf(material, address.by, address.sort)
  const columns = columnsOf(report, material)
  const totalName = standing.missing.length > 0 ? 'At least' : 'Total'
  const offered = dimensions.filter((each) => each !== 'account' || accounts.length > 1)
  const { range, measure, ways, lacking } = material

  return (
    <>
      <SavedViews query={writeReport(address)} />
      <div className={styles['head']}>
        <GroupingChoice by={address.by} offered={offered} onChoose={(by) => onChange({ by, sort: undefined })} />
        <ReportWaysOut
          report={report}
          columns={columns}
          material={material}
          accounts={accounts}
          totalName={totalName}
        />
      </div>
      {report.rows.length === 0 ? (
        <p className={styles['empty']}>Nothing tracked that fits.{lacking}</p>
      ) : (
        <ReportTable
          report={report}
          columns={columns}
          sort={address.sort}
          title={`Report of ${rangeWords(chosen, ways.dateAs)}`}
          caption={lacking.trim()}
          totalName={totalName}
          onSort={(sort) => onChange({ sort })}
        />
      )}
      {report.unpricedSeconds > 0 && (
        <p className={styles['unpriced']}>
          Harvest shows you no rate for {measure.format(report.unpricedSeconds)} of billable time.{' '}
          <Link to={paths.settings()}>Set your own rate</Link>
        </p>
      )}
      <CrossCheck
        key={`${range.from} ${range.to} ${accounts.map(({ id }) => id).join()}`}
        accounts={accounts}
        material={material}
        isNarrowed={isNarrowed}
      />
    </>
  )
}
