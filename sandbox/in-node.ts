import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Dropped } from './faults.ts'
import { personalToken } from './id/tokens.ts'
import { createSandbox } from './sandbox.ts'
import { people } from './world/people.ts'

const ports = { id: portFrom('SANDBOX_ID_PORT', 4010), api: portFrom('SANDBOX_API_PORT', 4011) }
const started = performance.now()
const sandbox = createSandbox({
  now: Date.now,
  isHarvestId: (url) => url.port === String(ports.id),
  checksUserAgent: true,
})

const listener = getRequestListener(
  async (request, { incoming }) => {
    try {
      return await sandbox(request)
    } catch (error) {
      if (!(error instanceof Dropped)) throw error
      incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    }
  },
  { overrideGlobalObjects: false },
)

try {
  ports.id = await listen(ports.id, 'SANDBOX_ID_PORT')
  ports.api = await listen(ports.api, 'SANDBOX_API_PORT')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0))

for (const person of people) {
  console.log(`${person.firstName} ${person.lastName}: ${person.about}\n  personal token ${personalToken(person)}`)
}
console.log(`Started in ${Math.round(performance.now() - started)} ms.`)
console.log(`sandbox ready: Harvest ID http://localhost:${ports.id}, API http://localhost:${ports.api}`)

/** Listens on both loopback addresses, for localhost may be either, and answers with the port. */
async function listen(port: number, name: string): Promise<number> {
  const taken = await bind(port, '127.0.0.1', name)
  await bind(taken, '::1', name)
  return taken
}

function bind(port: number, host: string, name: string): Promise<number> {
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  // one request per connection: browsers quietly send a request again when a connection that they kept breaks
  server.maxRequestsPerSocket = 1
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new Error(`Port ${port} is taken. Stop what uses it, or set ${name} to another port.`))
      // a machine without IPv6 does without
      else if (host === '::1') resolve(port)
      else reject(error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

function portFrom(name: string, otherwise: number): number {
  const value = process.env[name]
  if (value === undefined || value === '') return otherwise
  if (/^\d+$/.test(value) && Number(value) < 65_536) return Number(value)
  console.error(`${name} must be a port number, not ${value}.`)
  process.exit(1)
}
