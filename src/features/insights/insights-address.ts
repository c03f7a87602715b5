import { type Layering, layerings } from '../../selection/group-names.ts'
import { isOneOf, readSelection, type Selection, writeSelection } from '../../selection/selection.ts'

/** All that the screen shows is in its address: the time that is looked at, and by what bars are layered. */
export type InsightsAddress = Selection & { layering: Layering }

/** What an address asks for; what cannot be read in it counts as not said. */
export function readInsights(query: string): InsightsAddress {
  const address = new URLSearchParams(query)
  const layering = address.get('by')
  return { ...readSelection(address), layering: isOneOf(layerings, layering) ? layering : 'project' }
}

/** The query of an address, without `?`; empty for what is shown unasked. */
export function writeInsights({ layering, ...selection }: InsightsAddress): string {
  const by: [string, string][] = layering === 'project' ? [] : [['by', layering]]
  return new URLSearchParams([...writeSelection(selection), ...by]).toString()
}
