import { minuteAt } from '../../domain/day.ts'
import type { Work } from '../../outbox/entry.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { zoneOf } from './gesture.ts'

/** Work as it is told in a sentence. */
export const nameOf = ({ project, task }: Pick<Work, 'project' | 'task'>): string =>
  `${plainText(project.name)}, ${plainText(task.name)}`

/** An instant (epoch ms) as the account's clock shows it. */
export const clockTime = (account: ReadyAccount, at: number): string =>
  formatClockTime(minuteAt(at, zoneOf(account)), account.profile.clock)
