import type { Fields } from './entry.ts'
import { isSameTime } from './entry-time.ts'

type Agreement = (wanted: Partial<Fields>, fields: Partial<Fields>) => boolean

const agreements: Record<keyof Fields, Agreement> = {
  work: ({ work }, { work: other }) =>
    !work || (work.project.id === other?.project.id && work.task.id === other.task.id),
  day: ({ day }, { day: other }) => day === undefined || day === other,
  notes: ({ notes }, { notes: other }) => notes === undefined || notes.trim() === other?.trim(),
  time: ({ time }, { time: other }) => !time || (other !== undefined && isSameTime(time, other)),
}

export const fieldNames = ['work', 'day', 'notes', 'time'] as const satisfies readonly (keyof Fields)[]

/** Whether a field of `wanted` is as in `fields`, or not named at all. */
export const agrees = (name: keyof Fields, wanted: Partial<Fields>, fields: Partial<Fields>): boolean =>
  agreements[name](wanted, fields)

/** Whether all that `wanted` names is as in `fields`. */
export const agree = (wanted: Partial<Fields>, fields: Partial<Fields>): boolean =>
  fieldNames.every((name) => agrees(name, wanted, fields))

/** What `wanted` names and `fields` has otherwise. */
export const differing = (wanted: Partial<Fields>, fields: Partial<Fields>): Partial<Fields> =>
  picked(wanted, (name) => !agrees(name, wanted, fields))

/** Some of the fields, by name. */
export const picked = (fields: Partial<Fields>, isWanted: (name: keyof Fields) => boolean): Partial<Fields> =>
  Object.fromEntries(fieldNames.filter((name) => name in fields && isWanted(name)).map((name) => [name, fields[name]]))

/** The fields of something that holds more. */
export const fieldsOf = ({ work, day, notes, time }: Fields): Fields => ({ work, day, notes, time })
