import { createServer } from 'node:http'
import { readRedirect } from './redirect.ts'

const patienceMs = 10 * 60_000

const page = (sentence: string) =>
  `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Sheaf</title><p>${sentence}</p>`

export type Loopback = {
  redirectUri: string
  /** The code that Harvest sends with this state. Rejects with a sentence when the person says no, or after ten minutes. */
  code: (state: string) => Promise<string>
  close: () => void
}

/** Waits on this machine, and for it alone, for the redirect from Harvest. Port 0 takes a free one. */
export async function openLoopback(port: number, signal: AbortSignal): Promise<Loopback> {
  let answer: ((query: URLSearchParams) => string) | undefined
  const server = createServer(({ method, url }, response) => {
    const { pathname, searchParams } = new URL(url ?? '/', 'http://localhost')
    const isRedirect = method === 'GET' && pathname === '/' && answer !== undefined
    response.writeHead(isRedirect ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      Connection: 'close',
    })
    response.end(page(isRedirect ? (answer?.(searchParams) ?? '') : 'There is nothing here.'))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(`Port ${port} cannot be used: ${error.message}.`)))
    server.listen(port, 'localhost', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The port of this machine is not known.')

  return {
    redirectUri: `http://localhost:${address.port}/`,
    close: () => void server.close(),
    code: (state) =>
      new Promise((resolve, reject) => {
        const giveUp = (sentence: string) => {
          clearTimeout(timer)
          reject(new Error(sentence))
        }
        const timer = setTimeout(() => giveUp('Nobody came back from Harvest within ten minutes.'), patienceMs)
        signal.addEventListener('abort', () => giveUp('Ended before anybody came back from Harvest.'), { once: true })
        answer = (query) => {
          const redirect = readRedirect(query, state)
          if (redirect.is === 'strange') return `${redirect.sentence} Start again from the address in the terminal.`
          answer = undefined
          if (redirect.is === 'denied') {
            giveUp(`Harvest did not hand anything over: ${redirect.words}.`)
            return 'Nothing was handed over. This page can be closed.'
          }
          clearTimeout(timer)
          resolve(redirect.code)
          return 'Back to the terminal: this page can be closed.'
        }
      }),
  }
}
