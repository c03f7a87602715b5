import { type Dimension, dimensions } from '../../domain/dimension.ts'
import { isOneOf, readSelection, type Selection, writeSelection } from '../../selection/selection.ts'

/**
 * By what rows stand in order: a column by its name, an amount by its currency, `amount` for one that is not told; at
 * one's own rate `own-EUR`, and `own`.
 */
export type Sort = { column: string; isDescending: boolean }

/** All that the screen shows is in its address. `by` are the groups and those inside; without a sort they stand in their own order. */
export type ReportAddress = Selection & { by: readonly Dimension[]; sort: Sort | undefined }

const usual: readonly Dimension[] = ['client', 'project']
const sortForm = /^(-?)(name|hours|rounded|added|share|amount|own|(?:own-)?[A-Z]{3})$/

/** What an address asks for; what cannot be read in it counts as not said. */
export function readReport(query: string): ReportAddress {
  const address = new URLSearchParams(query)
  const by = [...new Set(address.getAll('by'))].filter((name) => isOneOf(dimensions, name)).slice(0, 2)
  const [, sign, column] = sortForm.exec(address.get('sort') ?? '') ?? []
  return {
    ...readSelection(address),
    by: by.length > 0 ? by : usual,
    sort: column === undefined ? undefined : { column, isDescending: sign === '-' },
  }
}

/** The query of an address, without `?`; empty for what is shown unasked. */
export function writeReport({ by, sort, ...selection }: ReportAddress): string {
  const address = new URLSearchParams(writeSelection(selection))
  if (by.join() !== usual.join()) for (const dimension of by) address.append('by', dimension)
  if (sort) address.set('sort', `${sort.isDescending ? '-' : ''}${sort.column}`)
  return address.toString()
}
