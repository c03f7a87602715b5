import type { AccountUser, Assignment } from './account-user.ts'
import { dayOf, mondayOf, monthStart, weekday, yearsBefore } from './calendar.ts'
import { Dice } from './dice.ts'
import type { Entry } from './entry.ts'
import { twoPlaces } from './entry.ts'
import { trackedTo } from './note.ts'
import type { AccountPlan, UserPlan } from './plan.ts'
import { settled } from './settling.ts'
import { isAway } from './working-days.ts'
import { instantOf } from './zone.ts'

export type Who = { plan: AccountPlan; userPlan: UserPlan; user: AccountUser; firstIdOf: (day: number) => number }

const minute = 60_000

/** Everything that a person tracked up to and including today. */
export function historyOf(who: Who, seed: number, today: number): Entry[] {
  const { history, habit } = who.userPlan
  let day = 'years' in history ? yearsBefore(today, history.years) : monthStart(today, -history.months)
  const entries: Entry[] = []
  for (; day <= today; day++) {
    const throws = new Dice(seed, who.user.user.id, day)
    // absence belongs to the person, so that both accounts are empty on the same days
    const isWorking =
      throws.chance(habit.days[weekday(day)] ?? 0) && !isAway(seed, who.user.personId ?? who.user.user.id, day)
    if (!isWorking && !(day === today && habit.todayAt !== undefined)) continue
    entries.push(
      ...dayOfWork(who, focusOf(who, seed, day, today), { throws, day, today, dayStart: dayStart(day, who.user.zone) }),
    )
  }
  return entries
}

const offsets = new Map<string, number>()

/** The instant (epoch ms) at which a zone's day starts. Intl is slow, so it is asked once a week: clocks change on Sundays. */
function dayStart(day: number, zone: string): number {
  const sunday = day - weekday(day)
  const week = `${zone} ${sunday}`
  const offset =
    offsets.get(week) ?? instantOf({ day: dayOf(sunday), minutes: 720 }, zone) - (sunday * 1440 + 720) * minute
  offsets.set(week, offset)
  return day * 1440 * minute + offset
}

/** `dayStart` in epoch ms. */
type WorkDay = { throws: Dice; day: number; today: number; dayStart: number }

function dayOfWork({ plan, userPlan, user, firstIdOf }: Who, week: Assignment[], workDay: WorkDay): Entry[] {
  const { throws, day, today, dayStart } = workDay
  const spentDate = dayOf(day)
  const hasClockTimes = plan.company.wants_timestamp_timers
  const taken = new Set<string | null>()

  let clock = (day === today && userPlan.habit.todayAt) || userPlan.habit.startsAt + throws.between(-20, 25)
  const step = hasClockTimes ? 5 : 15
  const stretches = day === today ? lengths(throws, [55, 80], 2, step) : lengths(throws, userPlan.habit.perDay, 5, step)
  return stretches.map((minutes, index) => {
    const { assignment, task, notes, reference } = trackedTo(plan, week, workDay, taken)
    const startedMinute = clock
    const endedMinute = clock + minutes
    clock = endedMinute + throws.pick([0, 0, 5, 10, 35])
    const createdAt = dayStart + (hasClockTimes ? startedMinute : endedMinute) * minute + throws.between(0, 59) * 1000
    return {
      id: firstIdOf(day) + index * 100 + throws.between(0, 99),
      owner: user,
      assignment,
      task,
      spentDate,
      hours: twoPlaces(minutes / 60),
      notes,
      timerStartedAt: null,
      startedMinute: hasClockTimes ? startedMinute : null,
      endedMinute: hasClockTimes ? endedMinute : null,
      reference,
      createdAt,
      ...settled({ plan, assignment, task, day, today }, dayStart + endedMinute * minute + 59_000),
    }
  })
}

/** The few projects that somebody works on in one week, those of the company itself last. */
function focusOf({ plan, user }: Who, seed: number, day: number, today: number): Assignment[] {
  const week = new Dice(seed, user.user.id, mondayOf(day), 3)
  const open = user.assignments.filter(({ project }) => !project.isArchived || day < today - 420)
  const isOwn = ({ project }: Assignment) => project.client.name === plan.company.name
  const chosen = new Set<Assignment>()
  for (let count = week.between(2, 4); count > 0; count--) chosen.add(week.pick(open.filter((one) => !isOwn(one))))
  const own = open.filter(isOwn)
  if (own.length > 0 && week.chance(0.6)) chosen.add(week.pick(own))
  return [...chosen]
}

/** Between two and `most` stretches of minutes, most of them multiples of `step`. */
function lengths(throws: Dice, perDay: readonly [number, number], most: number, step: number): number[] {
  const total = throws.between(...perDay)
  const count = Math.min(throws.between(Math.max(2, Math.ceil(total / 150)), most), Math.floor(total / 25))
  const weights = Array.from({ length: count }, () => throws.between(2, 7))
  const sum = weights.reduce((one, other) => one + other, 0)
  return weights.map((weight) => {
    const minutes = Math.max(15, Math.round((total * weight) / sum))
    return throws.chance(0.75) ? Math.max(step, Math.round(minutes / step) * step) : minutes
  })
}
