import type { Hono } from 'hono/tiny'
import { forbidden, invalid } from '../refusals.ts'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { User } from '../world/records.ts'
import { json } from './answer.ts'
import { bodyOf } from './body.ts'
import { callerOf } from './caller.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { isAdministrator, isManager } from './permissions.ts'
import { recordOf } from './record.ts'
import { integers, isBlank } from './values.ts'

export function teammateRoutes(v2: Hono, state: State): void {
  v2.get('/users/:id/teammates', ({ req }) => {
    const { account, manager } = named(req.raw, req.param('id'))
    const { items, paging } = cursorPage({
      items: teammatesOf(manager, account),
      url: new URL(req.url),
      path: `/v2/users/${manager.id}/teammates`,
      pageSize: state.profile.pageSize,
    })
    return json({ teammates: items.map(teammateJson), ...paging })
  })

  v2.patch('/users/:id/teammates', async ({ req }) => {
    const { account, manager } = named(req.raw, req.param('id'))
    const body = await bodyOf(req.raw)
    if (isBlank(body['teammate_ids'])) throw invalid("Teammate ids can't be blank")
    const ids = integers(body['teammate_ids'])
    if (!ids?.every((id) => account.users.find(id))) throw invalid('Teammate ids is invalid')
    Object.assign(manager, { teammateIds: [...new Set(ids)], updatedAt: state.now() })
    return json({ teammates: teammatesOf(manager, account).map(teammateJson) })
  })

  function named(request: Request, id: string): { account: HarvestAccount; manager: User } {
    const { account, self } = callerOf(request, state)
    if (!isAdministrator(self)) throw forbidden()
    const manager = recordOf(account.users, id)
    if (!isManager(manager)) throw invalid('User must be a manager')
    return { account, manager }
  }
}

const teammatesOf = ({ teammateIds }: User, { users }: HarvestAccount) =>
  newestFirst(users.all.filter(({ id }) => teammateIds.includes(id)))

const teammateJson = ({ id, firstName, lastName, email }: User) => ({
  id,
  first_name: firstName,
  last_name: lastName,
  email,
})
