import * as v from 'valibot'

/** A schema of something Harvest sends; fields it does not name are left out. */
export type Schema<T> = v.GenericSchema<unknown, T>

export const text = v.string('is not text')
export const flag = v.boolean('is not true or false')
const number = v.number('is not a number')

/** Ids have passed 2^31; above 2^53 JSON.parse would round them to somebody else's. */
export const id = v.pipe(number, v.safeInteger('is not a whole number'), v.minValue(1, 'is not above zero'))

/** Decimal hours. No timer runs for 100,000; beyond it sums would lose whole seconds. Turns -0 into 0. */
export const hours = v.pipe(
  number,
  v.minValue(0, 'is below zero'),
  v.maxValue(100_000, 'is too large'),
  v.transform((hours) => hours + 0),
)

/** None or more. */
export const wholeNumber = v.pipe(number, v.safeInteger('is not a whole number'), v.minValue(0, 'is below zero'))

/** An amount in a currency's own unit. Beyond this, cents times seconds would no longer be whole numbers. */
export const money = v.pipe(number, v.minValue(0, 'is below zero'), v.maxValue(1_000_000, 'is too large'))

/** Whole seconds. */
export const seconds = v.pipe(wholeNumber, v.description('seconds'))

export const date = v.pipe(text, v.check(isDate, 'is not a date'))

export const datetime = v.pipe(text, v.check(isDatetime, 'is not a date and time'))

/** `2:59pm` or `14:59`, after `Company.clock`. */
export const timeOfDay = v.pipe(
  text,
  v.regex(/^(?:(?:0?[1-9]|1[0-2]):[0-5]\d ?[ap]m|(?:[01]?\d|2[0-3]):[0-5]\d)$/i, 'is not a time of day'),
)

/** An object with at least these fields; what else it has is left out. */
export const record = <const Entries extends v.ObjectEntries>(entries: Entries) => v.object(entries, 'is not an object')

/** A list of such items. */
export const list = <const Item extends Schema<unknown>>(item: Item) => v.array(item, 'is not a list')

export const named = record({ id, name: text })

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  if (year < 1 || month < 1 || month > 12) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day >= 1 && day <= days
}

function isDatetime(text: string): boolean {
  const isShaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)
  return isShaped && isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
}
