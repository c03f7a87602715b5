import type { Profile } from '../profile.ts'
import { weakEtag } from './etag.ts'
import { jsonText } from './json-text.ts'

/** A success in Harvest's form: JSON that no cache may keep. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  answer(jsonText(body), status, headers)

/** The items of a page under their name, already written, and what is said beside them. */
export const pageJson = (name: string, itemsText: string, paging: object): Response =>
  answer(`{"${name}":${itemsText},${jsonText(paging).slice(1)}`, 200, {})

/** A report, in which whole decimals have no point. */
export const reportJson = (body: unknown): Response => answer(JSON.stringify(body), 200, {})

/** 201 for a new record with its address; `path` is `/time_entries`. */
export const created = (body: { id: number }, path: string, request: Request): Response =>
  json(body, 201, { location: `${new URL(request.url).origin}/api/v2${path}/${body.id}` })

/** What a deletion answers: the record as it was, or nothing. */
export const deleted = (body: unknown, { deleteAnswer }: Profile): Response =>
  deleteAnswer === 'entry' ? json(body) : new Response(null)

function answer(text: string, status: number, headers: Record<string, string>): Response {
  const etag = weakEtag(text)
  return new Response(text, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache, no-store',
      ...(etag !== undefined && { etag }),
      ...headers,
    },
  })
}
