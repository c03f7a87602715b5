import type { Correction } from './description.ts'

/** Where Harvest's documentation has null and nobody recorded one, or the sandbox guesses at what nobody saw. */
export const exceptions: Correction[] = [
  canBeNull('ProjectAssignment', 'hourly_rate', 'documented as null; withheld from whoever may not see rates, a guess'),
  canBeNull('BillableRate', 'start_date', 'documented as null for a rate from the beginning'),
  canBeNull('CostRate', 'start_date', 'documented as null for a rate from the beginning'),
  canBeNull(
    'TimeReportsResult',
    'currency',
    'withheld from whoever may not see rates; null rather than absent is a guess',
  ),
  canBeNull('TimeReportsResult', 'billable_amount', 'as currency'),
]

function canBeNull(schema: string, field: string, reason: string): Correction {
  return { op: 'add', path: `/x-observed/${schema}/seenNull/-`, value: field, reason }
}

/** What the sandbox knows nothing of: a page instead of a record that is not found. */
export const notImitated = /\/v2\/(invoice|estimate)/
