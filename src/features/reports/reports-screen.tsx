import type { ComponentType } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import type { ReadingState } from '../../queries/pieces-in.ts'
import type { AccountState } from '../../queries/scope.ts'
import { SelectedTime } from '../../selection/selected-time.tsx'
import { type ReportAddress, readReport, writeReport } from './report-address.ts'
import { SelectedReport } from './selected-report.tsx'

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
  const onChange = (change: Partial<ReportAddress>) => void navigate(to(change))

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
      {(selected) => <SelectedReport {...selected} accounts={accounts} address={address} onChange={onChange} />}
    </SelectedTime>
  )
}
