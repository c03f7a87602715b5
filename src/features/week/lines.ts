import type { ClientTotal, GridRow, WeekGrid } from '../../domain/week-grid.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'

export type Row = GridRow<ShownEntry>

/** What stands below each other in the sheet: the days, each client with its rows, and the sum of all. */
export type Line =
  | { kind: 'days'; key: 'days' }
  | { kind: 'client'; key: string; total: ClientTotal; rows: readonly Row[] }
  | { kind: 'row'; key: string; row: Row }
  | { kind: 'total'; key: 'total'; rows: readonly Row[] }

export function linesOf({ rows, clientTotals }: Pick<WeekGrid<ShownEntry>, 'rows' | 'clientTotals'>): Line[] {
  const ofClients = clientTotals.flatMap((total): Line[] => {
    const { accountId, client } = total
    const own = rows.filter(({ work }) => work.accountId === accountId && work.client.id === client.id)
    const head: Line = { kind: 'client', key: `client-${accountId}-${client.id}`, total, rows: own }
    return [head, ...own.map((row): Line => ({ kind: 'row', key: row.key, row }))]
  })
  return [{ kind: 'days', key: 'days' }, ...ofClients, { kind: 'total', key: 'total', rows }]
}

/** The rows as they stand below each other. */
export const rowsOf = (lines: readonly Line[]): Row[] =>
  lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))
