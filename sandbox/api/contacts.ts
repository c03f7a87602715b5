import type { Hono } from 'hono/tiny'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { Client, Contact } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { BodyFields } from './body-fields.ts'
import { readerOf, writerOf } from './client-and-task-access.ts'
import { byId, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { recordOf } from './record.ts'
import { clientRef } from './refs.ts'
import { datetime, integer, isBlank } from './values.ts'
import type { Values } from './values.ts'

export function contactRoutes(v2: Hono, state: State): void {
  v2.get('/contacts', ({ req }) => {
    const { account } = readerOf(req.raw, state)
    const { items, paging } = cursorPage({
      items: newestFirst(account.contacts.all),
      url: new URL(req.url),
      path: '/v2/contacts',
      filters: { client_id: byId(({ client }: Contact) => client.id), updated_since: bySinceUpdate },
      pageSize: state.profile.pageSize,
    })
    return json({ contacts: items.map(contactJson), ...paging })
  })

  v2.get('/contacts/:id', ({ req }) => {
    const { account } = readerOf(req.raw, state)
    return json(contactJson(recordOf(account.contacts, req.param('id'))))
  })

  v2.post('/contacts', async ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const fields = contactFields(await bodyOf(req.raw), account)
    const now = state.now()
    const contact = { id: account.contacts.nextId(), ...fields, createdAt: now, updatedAt: now }
    account.contacts.add(contact)
    return created(contactJson(contact), '/contacts', req.raw)
  })

  v2.patch('/contacts/:id', async ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const body = await bodyOf(req.raw)
    const contact = recordOf(account.contacts, req.param('id'))
    Object.assign(contact, contactFields(body, account, contact), { updatedAt: state.now() })
    return json(contactJson(contact))
  })

  v2.delete('/contacts/:id', ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const contact = recordOf(account.contacts, req.param('id'))
    account.contacts.remove(contact)
    return deleted(contactJson(contact), state.profile)
  })
}

type ContactFields = Omit<Contact, 'id' | 'createdAt' | 'updatedAt'>

const statuses: readonly Contact['invoiceRecipientStatus'][] = ['none', 'recipient', 'cc', 'bcc']

function contactFields(body: Values, account: HarvestAccount, before?: Contact): ContactFields {
  const fields = new BodyFields(body)
  const client = clientOf(body['client_id'], fields, account, before)
  const read = {
    title: fields.text('title', before?.title ?? null),
    firstName: fields.requiredText('first_name', before?.firstName),
    lastName: fields.text('last_name', before?.lastName ?? '') ?? '',
    email: fields.text('email', before?.email ?? '') ?? '',
    phoneOffice: fields.text('phone_office', before?.phoneOffice ?? '') ?? '',
    phoneMobile: fields.text('phone_mobile', before?.phoneMobile ?? '') ?? '',
    fax: fields.text('fax', before?.fax ?? '') ?? '',
    invoiceRecipientStatus: fields.choice(
      'invoice_recipient_status',
      statuses,
      before?.invoiceRecipientStatus ?? 'none',
    ),
  }
  if (!client) throw fields.refusal()
  fields.done()
  return { client, ...read }
}

function clientOf(
  id: unknown,
  fields: BodyFields,
  { clients }: HarvestAccount,
  before: Contact | undefined,
): Client | undefined {
  if (before && !fields.has('client_id')) return before.client
  const client = clients.find(integer(id))
  if (!client) fields.problem('client_id', isBlank(id) ? "can't be blank" : 'is invalid')
  return client
}

const contactJson = (contact: Contact) => ({
  id: contact.id,
  title: contact.title,
  first_name: contact.firstName,
  last_name: contact.lastName,
  email: contact.email,
  phone_office: contact.phoneOffice,
  phone_mobile: contact.phoneMobile,
  fax: contact.fax,
  invoice_recipient_status: contact.invoiceRecipientStatus,
  created_at: datetime(contact.createdAt),
  updated_at: datetime(contact.updatedAt),
  client: clientRef(contact.client),
})
