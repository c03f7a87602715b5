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

export function columnsOf({ currencies, ownCurrencies }: Report, { measure, ways, formatAmount }: Material): Column[] {
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
    ...currencies.map((currency) =>
      money({
        id: currency || 'amount',
        name: currency ? `Billable ${currency}` : 'Billable amount',
        cents: ({ amounts }) => amounts.get(currency) ?? 0,
        format: (cents) => formatAmount(currency, cents),
      }),
    ),
    ...ownCurrencies.map((currency) =>
      money({
        id: currency ? `own-${currency}` : 'own',
        name: `At your rate ${currency}`.trim(),
        cents: ({ ownAmounts }) => ownAmounts.get(currency) ?? 0,
        format: (cents) => formatAmount(currency, cents),
      }),
    ),
    {
      id: 'share',
      name: 'Share',
      write: ({ share }) => `${formatNumber(share / 10, 1, ways.separators)} %`,
      number: ({ share }) => share / 10,
    },
  ]
}

type Money = Pick<Column, 'id' | 'name'> & { cents: (figures: Figures) => number; format: (cents: number) => string }

const money = ({ id, name, cents, format }: Money): Column => ({
  id,
  name,
  write: (figures) => (cents(figures) === 0 ? '–' : format(cents(figures))),
  number: (figures) => cents(figures) / 100,
  isMoney: true,
})
