import type { Material } from '../../selection/material.ts'
import { formatNumber } from '../../ui/format/number.ts'
import type { Figures, Report } from './report.ts'

/** A column of figures. `id` is what an address calls it when rows stand in its order. */
export type Column = {
  id: string
  name: string
  /** As the screen shows it. */
  write: (figures: Figures) => string
  /** Hours, the currency's main unit or per cent, for files. */
  number: (figures: Figures) => number
  isMoney?: true
}

const inHours = (seconds: number) => Number((seconds / 3600).toFixed(4))

export function columnsOf({ currencies }: Report, { measure, ways, formatAmount }: Material): Column[] {
  const signed = (seconds: number) => {
    const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : ''
    return sign + measure.format(Math.abs(seconds))
  }
  return [
    {
      id: 'hours',
      name: 'Hours',
      write: ({ seconds }) => measure.format(seconds),
      number: ({ seconds }) => inHours(seconds),
    },
    {
      id: 'rounded',
      name: 'Rounded',
      write: ({ roundedSeconds }) => measure.format(roundedSeconds),
      number: ({ roundedSeconds }) => inHours(roundedSeconds),
    },
    {
      id: 'added',
      name: 'By rounding',
      write: ({ seconds, roundedSeconds }) => signed(roundedSeconds - seconds),
      number: ({ seconds, roundedSeconds }) => inHours(roundedSeconds - seconds),
    },
    ...currencies.map((currency): Column => {
      const cents = ({ amounts }: Figures) => amounts.get(currency) ?? 0
      return {
        id: currency || 'amount',
        name: currency ? `Billable ${currency}` : 'Billable amount',
        write: (figures) => (cents(figures) === 0 ? '–' : formatAmount(currency, cents(figures))),
        number: (figures) => cents(figures) / 100,
        isMoney: true,
      }
    }),
    {
      id: 'share',
      name: 'Share',
      write: ({ share }) => `${formatNumber(share / 10, 1, ways.separators)} %`,
      number: ({ share }) => share / 10,
    },
  ]
}
