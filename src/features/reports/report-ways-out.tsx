import { matching } from '../../domain/matching.ts'
import { useIsPrivate } from '../../preferences/preferences.ts'
import type { AccountState } from '../../queries/scope.ts'
import { grouping, type Material } from '../../selection/material.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { entriesCsv } from './entries-csv.ts'
import type { Report } from './report.ts'
import type { Column } from './report-columns.ts'
import { reportCsv, reportJson } from './report-files.ts'
import styles from './reports.module.css'

type ReportWaysOutProps = {
  report: Report
  columns: readonly Column[]
  material: Material
  accounts: readonly AccountState[]
  totalName: string
}

/** What is on the screen as files, and on paper; what is hidden there is in neither. */
export function ReportWaysOut({ report, columns, material, accounts, totalName }: ReportWaysOutProps) {
  const isPrivate = useIsPrivate()
  const told = columns.filter(({ isMoney }) => !(isMoney && isPrivate))
  const { range, now, lacking } = material
  const { from, to } = range
  const about = { from, to, ...(lacking && { lacking: lacking.trim() }) }
  const personIn = (accountId: number) => {
    const account = accounts.find(({ id }) => id === accountId)
    return account?.state === 'ready' ? account.profile.personName : ''
  }

  return (
    <div className={styles['out']} role="group" aria-label="Take with you">
      <Button
        look="quiet"
        onClick={() => save(reportCsv(report, told, totalName), 'text/csv', `sheaf-report-${from}-${to}.csv`)}
      >
        CSV
      </Button>
      <Button
        look="quiet"
        onClick={() => save(reportJson(report, told, about), 'application/json', `sheaf-report-${from}-${to}.json`)}
      >
        JSON
      </Button>
      {!isPrivate && (
        <Button
          look="quiet"
          onClick={() =>
            save(
              entriesCsv(matching(material.pieces, grouping(material)), personIn, now),
              'text/csv',
              `sheaf-entries-${from}-${to}.csv`,
            )
          }
        >
          All entries as CSV
        </Button>
      )}
      <Button look="quiet" onClick={() => print()}>
        Print
      </Button>
    </div>
  )
}

function save(text: string, type: string, name: string): void {
  saveFile(new Blob([text], { type }), name)
}
