import { Refused } from '../refusals.ts'
import { xmlText } from './xml.ts'
import type { XmlNode } from './xml.ts'

const format = /\bapplication\/(json|xml)\b/i

/**
 * Answers in the format that a request accepts. V1 wants JSON or XML in both Accept and Content-Type, even of a GET;
 * that it says 406 and 415 otherwise is a guess.
 */
export function formatted(request: Request, body: XmlNode): Response {
  const accepted = format.exec(request.headers.get('accept') ?? '')?.[1]?.toLowerCase()
  if (accepted === undefined) throw refused(406, 'Accept application/json or application/xml.')
  if (!format.test(request.headers.get('content-type') ?? ''))
    throw refused(415, 'The Content-Type must be application/json or application/xml.')
  const text = accepted === 'json' ? JSON.stringify(body) : xmlText(body)
  return new Response(text, {
    headers: { 'content-type': `application/${accepted}; charset=utf-8`, 'cache-control': 'no-cache, no-store' },
  })
}

const refused = (status: number, text: string) =>
  new Refused(new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } }))
