import { ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { hearProblems } from './contract/heard-problems.ts'
import { Dropped } from './dropped.ts'
import { personalToken } from './id/tokens.ts'
import { Port } from './port.ts'
import { createSandbox } from './sandbox.ts'
import { people } from './world/people.ts'

const started = performance.now()
const takeProblems = await hearProblems()
const sandbox = createSandbox({
  now: Date.now,
  isHarvestId: (url) => url.port === String(ports.id.number),
  checksUserAgent: true,
  refuse: async (hosts) => {
    for (const host of ['id', 'api'] as const) {
      if (hosts.has(host)) ports[host].refuse()
      else await ports[host].open()
    }
  },
})

const listener = getRequestListener(
  async (request, { incoming, outgoing }) => {
    try {
      if (new URL(request.url).pathname === '/__sandbox/problems') return Response.json(takeProblems())
      const response = await sandbox(request)
      const isSentHere = outgoing instanceof ServerResponse && response.headers.has('content-length')
      return isSentHere ? await sentAsItComes(response, outgoing) : response
    } catch (error) {
      if (!(error instanceof Dropped)) throw error
      if (error.isReset) incoming.socket.resetAndDestroy()
      else incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    }
  },
  { overrideGlobalObjects: false },
)
const ports = { id: portFrom('SANDBOX_ID_PORT', 4010), api: portFrom('SANDBOX_API_PORT', 4011) }

try {
  await ports.id.open()
  await ports.api.open()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0))

for (const person of people) {
  console.log(`${person.firstName} ${person.lastName}: ${person.about}\n  personal token ${personalToken(person)}`)
}
console.log(`Started in ${Math.round(performance.now() - started)} ms.`)
console.log(`sandbox ready: Harvest ID http://localhost:${ports.id.number}, API http://localhost:${ports.api.number}`)

/** Sends a body that says its length as it comes. The adapter would keep back one that breaks off. */
async function sentAsItComes(response: Response, outgoing: ServerResponse): Promise<Response> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.flushHeaders()
  try {
    for await (const part of response.body ?? []) outgoing.write(part)
    outgoing.end()
  } catch {
    outgoing.socket?.destroySoon()
  }
  return RESPONSE_ALREADY_SENT
}

function portFrom(setBy: string, otherwise: number): Port {
  const value = process.env[setBy] || String(otherwise)
  if (/^\d+$/.test(value) && Number(value) < 65_536) {
    return new Port(Number(value), setBy, (incoming, outgoing) => void listener(incoming, outgoing))
  }
  console.error(`${setBy} must be a port number, not ${value}.`)
  process.exit(1)
}
