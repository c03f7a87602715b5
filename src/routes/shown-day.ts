import { type Day, isDay } from '../domain/day.ts'

/** Whether an address names a day that can be shown: beyond these no one has tracked time, and a week would end outside the calendar. */
export const isShownDay = (text: string): text is Day => isDay(text) && text >= '1900' && text < '2200'
