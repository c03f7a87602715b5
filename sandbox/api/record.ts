import { notFound } from '../refusals.ts'
import { integer } from './values.ts'

/** The record that a path names by its id. Refuses with 404. */
export function recordOf<Found>(table: { find: (id: number | undefined) => Found | undefined }, id: string): Found {
  const record = table.find(integer(id))
  if (record === undefined) throw notFound()
  return record
}
