const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** As many months are simply read again, where of more only the changes are asked for: a week over a month's end, and some. */
export const fewMonths = 3

/** How long an answer counts as fresh, in milliseconds. Every query chooses one. */
export const freshFor = {
  running: 20 * second,
  entries: minute,
  // on a screen that stands open
  shown: 5 * minute,
  // set by invoices and approvals, which are not known to count as changes
  locks: hour,
  span: 10 * minute,
  assignments: 10 * minute,
  accounts: hour,
  // a hundred questions in a quarter of an hour, for all tabs and programs of the person
  reports: 15 * minute,
}
