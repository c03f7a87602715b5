/** Ids of what people add every day: a past day's stay what they are whatever today is. Days count from 1970. */
export type AccountIds = {
  /** The first of a user's thousand ids for the entries of a day. */
  firstEntryOn: (day: number, userIndex: number) => number
  /** Above everything that today brought. */
  firstNewEntry: (today: number) => number
  firstExpenseOn: (day: number) => number
}

// 100,000 ids of entries a day for two accounts, above 2^31 from the year 2004 on
const entriesOn = (day: number) => 900_000_000 + day * 100_000

/** The ids of an account by its place among all; further pairs of accounts lie ten thousand million ids higher. */
export function idsOf(accountIndex: number): AccountIds {
  const place = accountIndex % 2
  const pair = (accountIndex - place) / 2
  const base = pair * 10_000_000_000
  return {
    firstEntryOn: (day, userIndex) => base + entriesOn(day) + place * 10_000 + userIndex * 1000,
    firstNewEntry: (today) => base + entriesOn(today) + 20_000 + place * 40_000,
    firstExpenseOn: (day) => pair * 100_000_000 + 10_000_000 + day * 1000 + place * 100,
  }
}
