// A Harvest behind two ports of this process, for the tests of this folder: it sees what is asked and when it is answered.
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

type Sandbox = (request: Request) => Promise<Response>
type SandboxOptions = { now: () => number; isHarvestId: (url: URL) => boolean; checksUserAgent: boolean }

/** A question to the migrate endpoint, and how far it got. */
export type Asked = {
  token: string
  /** What Harvest sent; undefined while it has not, or when the connection broke before. */
  answer?: { status: number; body: unknown }
}

type Moments = {
  /** A question has come, and Harvest has not heard of it yet. */
  onAsked?: () => void
  /** Harvest's answer is ready, and nothing of it has been sent. */
  onAnswered?: () => void
}

export type RigHarvest = Awaited<ReturnType<typeof openRigHarvest>>

/** `open` makes a sandbox: tests hand it in, since nothing here may import one. */
export async function openRigHarvest(open: (options: SandboxOptions) => Sandbox) {
  const asked: Asked[] = []
  const moments: Moments = {}
  let idPort = 0
  const sandbox = open({
    now: Date.now,
    checksUserAgent: true,
    isHarvestId: (url) => url.port === String(idPort),
  })

  async function migrated(request: Request): Promise<Response> {
    const { v1_refresh_token } = await request.clone().json()
    const question: Asked = { token: v1_refresh_token }
    asked.push(question)
    moments.onAsked?.()
    const response = await sandbox(request)
    question.answer = {
      status: response.status,
      body: await response
        .clone()
        .json()
        .catch(() => undefined),
    }
    moments.onAnswered?.()
    return response
  }

  const listener = getRequestListener(
    async (request, { incoming }) => {
      try {
        return await (request.url.endsWith('/oauth2/migrate') ? migrated(request) : sandbox(request))
      } catch {
        incoming.socket.destroy()
        return RESPONSE_ALREADY_SENT
      }
    },
    { overrideGlobalObjects: false },
  )
  const serve = () => createServer((incoming, outgoing) => void listener(incoming, outgoing))
  const servers = [serve(), serve()] as const
  const [id, api] = [await portOf(servers[0]), await portOf(servers[1])]
  idPort = id
  const idOrigin = `http://127.0.0.1:${id}`

  const control = async (name: string, body: unknown = {}) => {
    const response = await sandbox(
      new Request(`${idOrigin}/__sandbox/${name}`, { method: 'POST', body: JSON.stringify(body) }),
    )
    if (!response.ok) throw new Error(await response.text())
    return response
  }

  return {
    idOrigin,
    apiOrigin: `http://127.0.0.1:${api}`,
    sandbox,
    asked,
    moments,
    /** Fault rules, as the sandbox's README has them. */
    faults: async (...rules: unknown[]) => void (await control('faults', rules)),
    reset: async (options: unknown) => void (await control('reset', options)),
    /** So many refresh tokens of V1. */
    v1Tokens: async (count: number): Promise<string[]> => (await control('v1-tokens', { count })).json(),
    close: () => {
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}
