import { Duplicates } from './duplicates.ts'
import { fingerprint } from './fingerprint.ts'
import { type Complaint, inputRows, type Row } from './input-rows.ts'

/** What a whole input is: how many good rows, and what is wrong with it, the first lines first. */
export type InputCheck = { rows: number; complaintCount: number; complaints: Complaint[] }

const complaintsKept = 1000

/** Reads an input to its end, whatever its size, before anything is done with it. Tells `note` of every good row. */
export async function checkInput(
  bytes: AsyncIterable<Uint8Array>,
  note: (row: Row, fingerprint: string) => void = () => undefined,
): Promise<InputCheck> {
  const duplicates = new Duplicates()
  const check: InputCheck = { rows: 0, complaintCount: 0, complaints: [] }
  const complain = (complaint: Complaint) => {
    check.complaintCount += 1
    if (check.complaints.length < complaintsKept) check.complaints.push(complaint)
  }
  try {
    for await (const { rows, complaints } of inputRows(bytes)) {
      complaints.forEach(complain)
      for (const row of rows) {
        const mark = fingerprint(row.token)
        duplicates.add(mark, row.line)
        check.rows += 1
        note(row, mark)
      }
    }
    for (const complaint of duplicates.found()) complain(complaint)
  } finally {
    duplicates.dispose()
  }
  if (check.rows + check.complaintCount === 0) complain({ line: 1, reason: 'has a header, but no token follows' })
  check.complaints.sort((one, other) => one.line - other.line)
  return check
}
