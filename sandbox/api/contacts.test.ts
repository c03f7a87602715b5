import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { managerWith } from './asking-manager.ts'
import { refusalOf } from './refusal-text.ts'

type Contact = { id: number; first_name: string; updated_at: string; client: { id: number; name: string } }

const asAdministrator = { as: 'Jonas' } as const
const posting = { ...asAdministrator, method: 'POST' } as const
const patching = { ...asAdministrator, method: 'PATCH' } as const

async function open() {
  const sandbox = openSandbox()
  const all: Contact[] = (await sandbox.read('/v2/contacts', asAdministrator)).contacts
  const urs = all.find((contact) => contact.first_name === 'Urs')
  if (!urs) throw new Error('Nobody is called Urs')
  return { ...sandbox, all, urs, path: `/v2/contacts/${urs.id}` }
}

describe('contacts', () => {
  it('are listed newest first, by cursor (D)', async () => {
    const { read, all } = await open()
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((one, other) => other - one))
    const first = await read('/v2/contacts?per_page=2', asAdministrator)
    const second = await read(first.links.next, asAdministrator)
    expect([second.page, [...first.contacts, ...second.contacts]]).toEqual([null, all.slice(0, 4)])
  })

  it('are found by client_id and updated_since (D)', async () => {
    const { read, all, urs } = await open()
    const ofClient = all.filter(({ client }) => client.id === urs.client.id)
    expect(ofClient.length).toBeLessThan(all.length)
    const list = async (query: string): Promise<Contact[]> =>
      (await read(`/v2/contacts?${query}`, asAdministrator)).contacts
    expect(await list(`client_id=${urs.client.id}`)).toEqual(ofClient)
    expect(await list(`updated_since=${urs.updated_at}`)).toEqual(all)
    expect(await list('updated_since=2026-03-11T00:00:00Z')).toEqual([])
  })

  it('are read one by one, with their keys in Harvest’s order', async () => {
    const { ask, read, urs, path } = await open()
    expect(await read(path, asAdministrator)).toEqual(urs)
    expect(Object.keys(urs).join(', ')).toBe(
      'id, title, first_name, last_name, email, phone_office, phone_mobile, fax, invoice_recipient_status, created_at, updated_at, client',
    )
    expect(Object.keys(urs.client)).toEqual(['id', 'name'])
    expect((await ask('/v2/contacts/1', asAdministrator)).status).toBe(404)
  })

  it('are created with "" for every text that is unset but the title (L), and a Location (D)', async () => {
    const { ask, read, urs } = await open()
    const response = await ask('/v2/contacts', { ...posting, body: { client_id: urs.client.id, first_name: 'Liv' } })
    const contact = await response.json()
    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api/v2/contacts/${contact.id}`)
    expect(contact).toEqual({
      id: contact.id,
      title: null,
      first_name: 'Liv',
      last_name: '',
      email: '',
      phone_office: '',
      phone_mobile: '',
      fax: '',
      invoice_recipient_status: 'none',
      created_at: '2026-03-11T09:30:00Z',
      updated_at: '2026-03-11T09:30:00Z',
      client: urs.client,
    })
    expect(await read(`/v2/contacts/${contact.id}`, asAdministrator)).toEqual(contact)
  })

  it.each(['none', 'recipient', 'cc', 'bcc'])('take the invoice_recipient_status %s (D)', async (status) => {
    const { read, path } = await open()
    const body = { invoice_recipient_status: status }
    expect(await read(path, { ...patching, body })).toMatchObject(body)
  })

  it.each([
    [{}, "Client can't be blank, First name can't be blank"],
    [
      { client_id: 1, first_name: 'Liv', invoice_recipient_status: 'to' },
      'Client is invalid, Invoice recipient status is not included in the list',
    ],
  ])('are not created from %j: %s', async (body, message) => {
    const { ask } = await open()
    expect(await refusalOf(await ask('/v2/contacts', { ...posting, body }))).toEqual([422, message])
  })

  it('are changed in what is sent only, nothing being required, and null clears (D)', async () => {
    const { ask, read, urs, path } = await open()
    const moved = { ...urs, title: null, phone_office: '', updated_at: '2026-03-11T09:30:00Z' }
    expect(await read(path, { ...patching, body: { title: null, phone_office: null } })).toEqual(moved)
    const body = { client_id: '1', first_name: '' }
    const refused = await ask(path, { ...patching, body })
    expect(await refusalOf(refused)).toEqual([422, "Client is invalid, First name can't be blank"])
    expect(await read(path, asAdministrator)).toEqual(moved)
  })

  it('may go to another client (D)', async () => {
    const { read, all, urs, path } = await open()
    const other = all.find(({ client }) => client.id !== urs.client.id)?.client
    expect((await read(path, { ...patching, body: { client_id: String(other?.id) } })).client).toEqual(other)
  })

  it('are deleted (D)', async () => {
    const { ask, read, urs, path } = await open()
    expect(await read(path, { ...asAdministrator, method: 'DELETE' })).toEqual(urs)
    expect((await ask(path, asAdministrator)).status).toBe(404)
  })

  it('are refused to members (L), and written by managers with client_and_task_manager only (D)', async () => {
    const { ask, path, urs } = await open()
    expect((await ask('/v2/contacts')).status).toBe(403)
    expect((await ask(path)).status).toBe(403)
    expect((await ask(path, { as: 'Leyla' })).status).toBe(200)
    const body = { client_id: urs.client.id, first_name: 'Liv' }
    for (const as of ['Mira', 'Leyla'] as const) {
      expect((await ask('/v2/contacts', { as, method: 'POST', body })).status).toBe(403)
      expect((await ask(path, { as, method: 'PATCH', body })).status).toBe(403)
      expect((await ask(path, { as, method: 'DELETE' })).status).toBe(403)
    }
    const askAsManager = managerWith('client_and_task_manager')
    expect((await askAsManager('/v2/contacts', 'POST', body)).status).toBe(201)
    expect((await askAsManager(path, 'PATCH', body)).status).toBe(200)
    expect((await askAsManager(path, 'DELETE')).status).toBe(200)
  })
})
