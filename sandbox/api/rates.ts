import type { Hono } from 'hono/tiny'
import { forbidden, invalid, notFound } from '../refusals.ts'
import type { State } from '../state.ts'
import { dayNumber, dayOf } from '../world/calendar.ts'
import type { Day } from '../world/calendar.ts'
import type { Rate, User } from '../world/records.ts'
import { localTime } from '../world/zone.ts'
import { created, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { cursorPage } from './paging.ts'
import { isAdministrator, looksAfter, may, seesCostRates } from './permissions.ts'
import { recordOf } from './record.ts'
import { rateAmount } from './user-fields.ts'
import { date, datetime, isBlank } from './values.ts'

/** Which of a user's two histories of rates, and whom it is open to at all. */
type Kind = { name: string; key: 'billableRates' | 'costRates'; isOpenTo: (caller: Caller) => boolean }

export function rateRoutes(v2: Hono, state: State): void {
  routesOf({
    name: 'billable_rates',
    key: 'billableRates',
    isOpenTo: ({ self }) => may(self, 'billable_rates_manager'),
  })
  routesOf({ name: 'cost_rates', key: 'costRates', isOpenTo: seesCostRates })

  function routesOf({ name, key, isOpenTo }: Kind): void {
    const under = `/users/:id/${name}` as const

    v2.get(under, ({ req }) => {
      const user = ratedUser(req.raw, req.param('id'))
      const { items, paging } = cursorPage({
        items: user[key],
        url: new URL(req.url),
        path: `/v2/users/${user.id}/${name}`,
        pageSize: state.profile.pageSize,
      })
      return json({ [name]: items.map((rate) => rateJson(rate, user[key])), ...paging })
    })

    v2.get(`${under}/:rateId`, ({ req }) => {
      const rates = ratedUser(req.raw, req.param('id'))[key]
      const table = { find: (id: number | undefined) => rates.find((rate) => rate.id === id) }
      return json(rateJson(recordOf(table, req.param('rateId')), rates))
    })

    v2.post(under, async ({ req }) => {
      const { account, self } = callerOf(req.raw, state)
      const user = ratedUser(req.raw, req.param('id'))
      if (user === self && !isAdministrator(self)) throw forbidden()
      const body = await bodyOf(req.raw)
      const now = state.now()
      const startDate = startOf(body['start_date'], localTime(now, user.zone).day)
      const amount = rateAmount('Amount', body['amount'])
      if (amount === null) throw invalid("Amount can't be blank")
      const rate: Rate = { id: account.nextRateId(), amount, startDate, createdAt: now, updatedAt: now }
      user[key] = [...user[key].filter((earlier) => isBefore(earlier, startDate)), rate]
      return created(rateJson(rate, user[key]), `/users/${user.id}/${name}`, req.raw)
    })

    function ratedUser(request: Request, id: string): User {
      const caller = callerOf(request, state)
      if (!isOpenTo(caller)) throw forbidden()
      const user = recordOf(caller.account.users, id)
      if (user !== caller.self && !looksAfter(caller, user)) throw notFound()
      return user
    }
  }
}

/** A rate from some day on replaces those that would start then or later; one without a day replaces all. */
const isBefore = (rate: Rate, start: Day | null) =>
  start !== null && (rate.startDate === null || rate.startDate < start)

function startOf(value: unknown, today: Day): Day | null {
  if (isBlank(value)) return null
  const day = date(value)
  if (day === undefined) throw invalid('Start date is not a valid date')
  if (day > today) throw invalid("Start date can't be in the future")
  return day
}

function rateJson(rate: Rate, rates: readonly Rate[]) {
  const next = rates[rates.indexOf(rate) + 1]?.startDate
  return {
    id: rate.id,
    amount: rate.amount,
    start_date: rate.startDate,
    end_date: next ? dayOf(dayNumber(next) - 1) : null,
    created_at: datetime(rate.createdAt),
    updated_at: datetime(rate.updatedAt),
  }
}
