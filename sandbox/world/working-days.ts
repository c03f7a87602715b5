import { dayOf, isHoliday, yearOf } from './calendar.ts'
import { Dice } from './dice.ts'

/** Whether somebody is away: a holiday, between the years, one of three vacations, or ill. */
export function isAway(seed: number, who: number, day: number): boolean {
  const date = dayOf(day).slice(5)
  if (date >= '12-23' || date <= '01-02' || isHoliday(day)) return true
  const yearStart = day - dayOfYear(day)
  const plans = new Dice(seed, who, yearOf(day), 1)
  const vacations = [
    { from: yearStart + plans.between(40, 100), days: 7 },
    { from: yearStart + plans.between(175, 225), days: 16 },
    { from: yearStart + plans.between(270, 310), days: 9 },
  ]
  if (vacations.some(({ from, days }) => day >= from && day < from + days)) return true
  return new Dice(seed, who, day, 2).chance(0.015)
}

const dayOfYear = (day: number) => day - Date.UTC(yearOf(day), 0, 1) / 86_400_000
