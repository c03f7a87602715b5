import { dayOf, mondayOf, monthStart, weekday, yearsBefore } from './calendar.ts'
import { Dice } from './dice.ts'
import type { Entry } from './entry.ts'
import { twoPlaces } from './entry.ts'
import { trackedTo } from './note.ts'
import type { Work } from './note.ts'
import type { AccountPlan, UserPlan } from './plan.ts'
import type { User } from './records.ts'
import { settled } from './settling.ts'
import { stretchesOf } from './stretches.ts'
import { isAway } from './working-days.ts'
import { instantOf } from './zone.ts'

export type Who = {
  plan: AccountPlan
  userPlan: UserPlan
  user: User
  /** What the person may track to, archived projects included. */
  work: readonly Work[]
  /** The first of a thousand ids that are the person's on a day. */
  firstIdOf: (day: number) => number
}

export type Length = {
  /** How many entries in all, in place of as many as the person's habit brings. */
  entries?: number | undefined
  /** In place of the person's own. */
  years?: number | undefined
}

const minute = 60_000

/** Everything that a person tracked up to and including today. Throws a RangeError for more than 1000 entries a day. */
export function historyOf(who: Who, seed: number, today: number, { entries: wanted, years }: Length = {}): Entry[] {
  const entries: Entry[] = []
  const days = [...workingDays(who, seed, today, years)]
  for (const [index, { day, throws }] of days.entries()) {
    // the nth of so many days has reached the nth part of all entries
    const count =
      wanted && Math.floor(((index + 1) * wanted) / days.length) - Math.floor((index * wanted) / days.length)
    if (count === 0) continue
    if (count && count > 1000) throw new RangeError('More than 1000 entries a day: ask for more years.')
    const workDay = { throws, day, today, dayStart: dayStart(day, who.user.zone), count }
    entries.push(...dayOfWork(who, focusOf(who, seed, day, today), workDay))
  }
  return entries
}

function* workingDays({ user, userPlan }: Who, seed: number, today: number, wantedYears: number | undefined) {
  const { history, habit } = userPlan
  const years = wantedYears ?? ('years' in history ? history.years : 0)
  let day = 'months' in history && years === 0 ? monthStart(today, -history.months) : yearsBefore(today, years)
  for (; day <= today; day++) {
    const throws = new Dice(seed, user.id, day)
    // absence belongs to the person, so that both accounts are empty on the same days
    const isWorking = throws.chance(habit.days[weekday(day)] ?? 0) && !isAway(seed, user.personId ?? user.id, day)
    if (isWorking || (day === today && habit.todayAt !== undefined)) yield { day, throws }
  }
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

/** `dayStart` in epoch ms; `count` of entries unless habit decides. */
type WorkDay = { throws: Dice; day: number; today: number; dayStart: number; count: number | undefined }

function dayOfWork({ plan, userPlan, user, firstIdOf }: Who, week: readonly Work[], workDay: WorkDay): Entry[] {
  const { throws, day, today, dayStart, count } = workDay
  const spentDate = dayOf(day)
  const hasClockTimes = plan.company.wants_timestamp_timers
  const taken = new Set<string | null>()

  const { startsAt, stretches, idsEach } = stretchesOf(userPlan.habit, throws, {
    isToday: day === today,
    step: hasClockTimes ? 5 : 15,
    count,
  })
  let clock = startsAt
  return stretches.map((minutes, index) => {
    const { userAssignment, taskAssignment, notes, reference } = trackedTo(plan, week, workDay, taken)
    const startedMinute = clock
    const endedMinute = clock + minutes
    clock = endedMinute + (stretches.length > 5 ? 0 : throws.pick([0, 0, 5, 10, 35]))
    const createdAt = dayStart + (hasClockTimes ? startedMinute : endedMinute) * minute + throws.between(0, 59) * 1000
    const facts = { plan, project: userAssignment.project, billable: taskAssignment.billable, day, today }
    return {
      id: firstIdOf(day) + index * idsEach + throws.between(0, idsEach - 1),
      owner: user,
      userAssignment,
      taskAssignment,
      spentDate,
      hours: twoPlaces(minutes / 60),
      notes,
      timerStartedAt: null,
      startedMinute: hasClockTimes ? startedMinute : null,
      endedMinute: hasClockTimes ? endedMinute : null,
      reference,
      createdAt,
      ...settled(facts, dayStart + endedMinute * minute + 59_000),
    }
  })
}

/** The few projects that somebody works on in one week, those of the company itself last. */
function focusOf({ plan, user, work }: Who, seed: number, day: number, today: number): Work[] {
  const week = new Dice(seed, user.id, mondayOf(day), 3)
  const open = work.filter(({ userAssignment: { project } }) => project.isActive || day < today - 420)
  const isOwn = ({ userAssignment: { project } }: Work) => project.client.name === plan.company.name
  const chosen = new Set<Work>()
  for (let count = week.between(2, 4); count > 0; count--) chosen.add(week.pick(open.filter((one) => !isOwn(one))))
  const own = open.filter(isOwn)
  if (own.length > 0 && week.chance(0.6)) chosen.add(week.pick(own))
  return [...chosen]
}
