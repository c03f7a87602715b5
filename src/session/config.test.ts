// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const harvest = { idOrigin: 'https://id.getharvest.com', apiOrigin: 'https://api.harvestapp.com' }
const fallback = { clientId: '', contact: '', ...harvest, marksEntries: true }

function configOf(text: string) {
  const block = document.createElement('script')
  block.type = 'application/json'
  block.id = 'sheaf-config'
  block.textContent = text
  document.body.replaceChildren(block)
  return readConfig(document)
}

afterEach(() => document.body.replaceChildren())

describe('the page’s settings', () => {
  it('are Harvest’s own without a block', () => expect(readConfig(document)).toEqual(fallback))

  it('are taken as written', () => {
    const written = {
      clientId: 'aBc-_123',
      contact: 'me@people.example',
      idOrigin: 'http://localhost:4010',
      apiOrigin: 'http://127.0.0.1:4011',
      marksEntries: false,
    }
    expect(configOf(JSON.stringify(written))).toEqual(written)
  })

  it('may have space around them, as hands leave it', () =>
    expect(configOf(' { "clientId" : " aBc \\n", "contact": " x ", "idOrigin": " https://id.example/ " } ')).toEqual({
      clientId: 'aBc',
      contact: 'x',
      idOrigin: 'https://id.example',
      apiOrigin: harvest.apiOrigin,
      marksEntries: true,
    }))

  it.each(['', '{', 'null', '[]', '7', '{"clientId":7,"contact":null}', '{"__proto__":{"clientId":"a"}}'])(
    'fall back from %s',
    (text) => expect(configOf(text)).toEqual(fallback),
  )

  it.each(['a b', 'a"b', '<script>', 'a&b', 'a'.repeat(201), '…'])('have no client id %j', (clientId) =>
    expect(configOf(JSON.stringify({ clientId })).clientId).toBe(''),
  )

  it.each([
    'http://id.getharvest.com',
    'http://localhost.evil.example',
    'http://10.0.0.1',
    'javascript:alert(1)',
    'data:,',
    'file:///etc',
    'ftp://localhost',
    'id.getharvest.com',
    '//id.getharvest.com',
    'https://',
    7,
    ['https://evil.example'],
  ])('send no token to %j', (origin) =>
    expect(configOf(JSON.stringify({ idOrigin: origin, apiOrigin: origin }))).toEqual(fallback),
  )

  it('name an origin and nothing below it', () =>
    expect(configOf('{"apiOrigin":"https://user:secret@api.example:8443/v2?a#b"}').apiOrigin).toBe(
      'https://api.example:8443',
    ))
})
