import { dayAt, minuteAt } from '../../domain/day.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'

/** What there is to say of time zones: what Harvest calls by a name that nobody knows, and what another clock decides. */
export type ZoneSentences = { unknown: string[]; others: string[] }

/**
 * Harvest's zone decides what today is, not the device's: said where the two show another time at this instant (epoch ms).
 * Zones are IANA names.
 */
export function zoneSentences(accounts: readonly AccountState[], deviceZone: string, instant: number): ZoneSentences {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const clock = ready[0]?.profile.clock ?? '24h'
  const timeIn = (zone: string) =>
    `${formatDay(dayAt(instant, zone), 'weekday')} ${formatClockTime(minuteAt(instant, zone), clock)}`
  const here = timeIn(deviceZone)
  const sentences: ZoneSentences = { unknown: [], others: [] }
  for (const zoneName of new Set(ready.map(({ profile }) => profile.zoneName))) {
    const group = ready.filter(({ profile }) => profile.zoneName === zoneName)
    const zone = group[0]?.profile.timeZone
    const names = group.map(({ name }) => plainText(name)).join(' and ')
    const of = group.length < accounts.length ? ` of ${names}` : ''
    if (zone === undefined) {
      sentences.unknown.push(
        `Sheaf does not know “${plainText(zoneName)}”, your time zone in Harvest, so days and times${of} follow this device (${deviceZone}).`,
      )
    } else if (timeIn(zone) !== here) {
      sentences.others.push(
        `Days and times${of} follow your time zone in Harvest (${plainText(zoneName)}, now ${timeIn(zone)}), not this device’s (now ${here}).`,
      )
    }
  }
  return sentences
}
