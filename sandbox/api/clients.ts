import type { Hono } from 'hono/tiny'
import { forbidden } from '../refusals.ts'
import type { State } from '../state.ts'
import type { Client } from '../world/records.ts'
import { json } from './answer.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { byActivity, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { isMember } from './permissions.ts'
import { recordOf } from './record.ts'
import { datetime } from './values.ts'

export function clientRoutes(v2: Hono, state: State): void {
  v2.get('/clients', ({ req }) => {
    const { account } = reader(req.raw)
    const { items, paging } = cursorPage({
      items: newestFirst(account.clients.all),
      url: new URL(req.url),
      path: '/v2/clients',
      filters: { is_active: byActivity, updated_since: bySinceUpdate },
      pageSize: state.profile.pageSize,
    })
    return json({ clients: items.map(clientJson), ...paging })
  })

  v2.get('/clients/:id', ({ req }) => {
    const { account } = reader(req.raw)
    return json(clientJson(recordOf(account.clients, req.param('id'))))
  })

  function reader(request: Request): Caller {
    const caller = callerOf(request, state)
    if (isMember(caller.self)) throw forbidden()
    return caller
  }
}

const clientJson = (client: Client) => ({
  id: client.id,
  name: client.name,
  is_active: client.isActive,
  address: client.address,
  statement_key: client.statementKey,
  created_at: datetime(client.createdAt),
  updated_at: datetime(client.updatedAt),
  currency: client.currency,
})
