const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How long an answer counts as fresh, in milliseconds. Every query chooses one. */
export const freshFor = {
  running: 20 * second,
  entries: minute,
  // from there on the changes of entries tell
  span: Infinity,
  assignments: 10 * minute,
  accounts: hour,
}
