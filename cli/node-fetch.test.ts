import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { neverLeft } from './node-fetch.ts'

/** What a POST to an address fails with. */
const failureOf = (address: string) =>
  fetch(address, { method: 'POST', body: 'x' }).then(
    () => undefined,
    (error: unknown) => error,
  )

/** A port of this machine, and a way to close it. */
async function openPort(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request) => void request.socket.destroy())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return { port, close: () => new Promise((done) => void server.close(() => done())) }
}

it('has not left when nobody listens, or there is no such name', async () => {
  const { port, close } = await openPort()
  await close()
  expect(neverLeft(await failureOf(`http://127.0.0.1:${port}/`))).toBe(true)
  // two addresses on most machines
  expect(neverLeft(await failureOf(`http://localhost:${port}/`))).toBe(true)
  expect(neverLeft(await failureOf('http://nobody.invalid/'))).toBe(true)
})

it('may have been heard when the connection broke, or it was given up', async () => {
  const { port, close } = await openPort()
  const error = await failureOf(`http://127.0.0.1:${port}/`)
  expect([error instanceof TypeError, neverLeft(error)]).toEqual([true, false])
  expect([undefined, new TypeError('fetch failed'), new DOMException('', 'AbortError')].map(neverLeft)).toEqual([
    false,
    false,
    false,
  ])
  await close()
})

/** What fetch fails with where a machine has the network for it. */
const failedFor = (cause: unknown) => new TypeError('fetch failed', { cause })
const at = (syscall: string, code: string) => Object.assign(new Error(code), { syscall, code })
const nobodyListens = at('connect', 'ECONNREFUSED')
const isFarAway = at('connect', 'EHOSTUNREACH')

it('has not left when no address of several took the connection, or none in time', () => {
  expect(neverLeft(failedFor(new AggregateError([isFarAway, nobodyListens])))).toBe(true)
  expect(neverLeft(failedFor(Object.assign(new Error(), { code: 'UND_ERR_CONNECT_TIMEOUT' })))).toBe(true)
})

it('may have been heard when one address failed later than the others, or nothing is known of any', () => {
  expect(neverLeft(failedFor(new AggregateError([isFarAway, at('read', 'ECONNRESET')])))).toBe(false)
  expect(neverLeft(failedFor(new AggregateError([])))).toBe(false)
})
