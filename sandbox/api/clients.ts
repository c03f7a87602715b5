import type { Hono } from 'hono/tiny'
import { invalid } from '../refusals.ts'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import { statementKey } from '../world/clients.ts'
import type { Client } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { BodyFields } from './body-fields.ts'
import { readerOf, writerOf } from './client-and-task-access.ts'
import { byActivity, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { recordOf } from './record.ts'
import { datetime } from './values.ts'
import type { Values } from './values.ts'

export function clientRoutes(v2: Hono, state: State): void {
  v2.get('/clients', ({ req }) => {
    const { account } = readerOf(req.raw, state)
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
    const { account } = readerOf(req.raw, state)
    return json(clientJson(recordOf(account.clients, req.param('id'))))
  })

  v2.post('/clients', async ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const fields = clientFields(await bodyOf(req.raw), account)
    const id = account.clients.nextId()
    const now = state.now()
    const client = { id, ...fields, statementKey: statementKey(id), createdAt: now, updatedAt: now }
    account.clients.add(client)
    return created(clientJson(client), '/clients', req.raw)
  })

  v2.patch('/clients/:id', async ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const body = await bodyOf(req.raw)
    const client = recordOf(account.clients, req.param('id'))
    Object.assign(client, clientFields(body, account, client), { updatedAt: state.now() })
    return json(clientJson(client))
  })

  v2.delete('/clients/:id', ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const client = recordOf(account.clients, req.param('id'))
    if (account.projects.all.some((project) => project.client === client)) {
      throw invalid('This client is not removable. It still has projects and/or invoices.')
    }
    for (const contact of account.contacts.all.filter((one) => one.client === client)) account.contacts.remove(contact)
    account.clients.remove(client)
    return deleted(clientJson(client), state.profile)
  })
}

type ClientFields = Pick<Client, 'name' | 'isActive' | 'address' | 'currency'>

function clientFields(body: Values, { clients, currency }: HarvestAccount, before?: Client): ClientFields {
  const fields = new BodyFields(body)
  const read = {
    name: fields.uniqueName(clients.all, before),
    isActive: fields.claim('is_active', before?.isActive ?? true),
    address: fields.text('address', before?.address ?? null),
    currency: fields.text('currency', null) ?? before?.currency ?? currency,
  }
  if (!/^[A-Z]{3}$/.test(read.currency)) fields.problem('currency', 'is invalid')
  fields.done()
  return read
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
