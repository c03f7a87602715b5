import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { type HeaderRule, headerRules, headersFor } from './header-rules.ts'

/** A line of the host's log: what a provider would keep of a visit. */
export interface Visit {
  method: string
  /** With the query. */
  address: string
  referer: string | undefined
  status: number
}

export interface StaticHost {
  origin: string
  visits: () => readonly Visit[]
  forgetVisits: () => void
  close: () => Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Serves a folder below a path as plain static hosts do: index.html for folders, 404.html with its status for what is
 * not there, the headers of the folder's `_headers`, and no fallback to the app. Port 0 takes a free one.
 */
export async function startStaticHost(site: { folder: string; basePath: string; origin: string }): Promise<StaticHost> {
  const rules = headerRules(await readFile(join(site.folder, '_headers'), 'utf8'))
  const notFoundPage = await readFile(join(site.folder, '404.html'))
  let visits: Visit[] = []

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: address = '/' } = request
    const { status, headers, body } = await answer(method, address, { ...site, rules, notFoundPage })
    visits.push({ method, address, referer: request.headers.referer, status })
    response.writeHead(status, [...headers].flat())
    response.end(method === 'HEAD' ? undefined : body)
  }
  const server = createServer((request, response) => void serve(request, response))
  const { hostname, port: wantedPort } = new URL(site.origin)
  await new Promise<void>((listening, refused) => {
    server.once('error', refused).listen(Number(wantedPort), hostname, listening)
  })

  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined

  return {
    origin: `http://${hostname}:${port}`,
    visits: () => visits,
    forgetVisits: () => {
      visits = []
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

type Site = { folder: string; basePath: string; origin: string; rules: readonly HeaderRule[]; notFoundPage: Buffer }
type Answer = { status: number; headers: Headers; body?: Buffer | string }

async function answer(method: string, address: string, site: Site): Promise<Answer> {
  const { folder, basePath, origin, rules, notFoundPage } = site
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: new Headers({ allow: 'GET, HEAD' }) }
  const { pathname, search } = new URL(address, origin)
  const movedTo = (path: string): Answer => ({ status: 301, headers: new Headers({ location: path + search }) })
  if (`${pathname}/` === basePath) return movedTo(basePath)
  if (!pathname.startsWith(basePath)) return { status: 404, headers: new Headers(), body: 'Nothing here' }

  const path = `/${pathname.slice(basePath.length)}`
  const headers = headersFor(path, rules)
  const file = fileAt(folder, path)
  const kind = file === undefined ? undefined : await kindOf(file)
  if (kind === 'folder' && !path.endsWith('/')) return movedTo(`${pathname}/`)
  const served = kind === 'folder' ? join(file ?? '', 'index.html') : file
  if (served !== undefined && (await kindOf(served)) === 'file') {
    headers.set('content-type', types[extname(served)] ?? 'application/octet-stream')
    return { status: 200, headers, body: await readFile(served) }
  }
  headers.set('content-type', 'text/html; charset=utf-8')
  return { status: 404, headers, body: notFoundPage }
}

/** The file a path names, unless it leads out of the folder, cannot be decoded, or is the host's own. */
function fileAt(folder: string, path: string): string | undefined {
  try {
    const file = normalize(join(folder, decodeURIComponent(path)))
    const isInside = file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep)
    return isInside && !file.includes('\0') && path !== '/_headers' ? file : undefined
  } catch {
    return undefined
  }
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  try {
    const entry = await stat(file)
    return entry.isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}
