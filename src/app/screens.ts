import type { Day } from '../domain/day.ts'
import type { CommandName } from '../features/commands/commands.ts'
import { paths, routePatterns } from '../paths.ts'

type Screen = {
  command: CommandName
  pattern: string
  to: (today: Day) => string
  /** Where the head of the page leads to it. */
  name?: string
}

/** The screens that keys and the palette lead to, by their command: each back to where it was left, or else to today. */
export const screens: readonly Screen[] = [
  { command: 'day', pattern: routePatterns.day, to: paths.day, name: 'Today' },
  { command: 'week', pattern: routePatterns.week, to: paths.week, name: 'Week' },
  { command: 'insights', pattern: routePatterns.insights, to: () => paths.insights(), name: 'Insights' },
  { command: 'reports', pattern: routePatterns.reports, to: () => paths.reports(), name: 'Reports' },
  { command: 'search', pattern: routePatterns.search, to: paths.search, name: 'Search' },
  { command: 'waiting', pattern: routePatterns.waiting, to: paths.waiting },
  { command: 'settings', pattern: routePatterns.settings, to: paths.settings },
]
