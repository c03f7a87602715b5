import type { Fault } from './fault-rules.ts'

// Far from any work: asked for only by somebody who wants to see what happens.
const days: Record<string, Fault[]> = {
  '1999-01-04': [{ status: 500, body: '<h1>We’re sorry, but something went wrong.</h1>' }],
  '1999-02-01': [{ status: 429, headers: { 'retry-after': '15' } }],
  '1999-03-01': [{ status: 200, body: '<h1>Down for maintenance</h1>' }],
  '1999-04-05': [{ delayMs: 10_000 }],
  '1999-05-03': [{ drop: 'before' }],
  '1999-06-07': [{ cutAfterBytes: 40 }],
}

const notes: Record<string, Fault[]> = {
  'sandbox:500': [{ status: 500, body: '<h1>We’re sorry, but something went wrong.</h1>' }],
  'sandbox:429': [{ status: 429, headers: { 'retry-after': '15' } }],
  'sandbox:422': [{ status: 422, body: { message: 'Notes are too honest' } }],
  'sandbox:slow': [{ delayMs: 10_000 }],
  'sandbox:drop': [{ drop: 'before' }],
  'sandbox:lost': [{ drop: 'after' }],
}

/** The faults that a request asks for itself: by a range of entries that holds one of the days, or a note with one of the words. */
export async function sentinel(request: Request): Promise<Fault[]> {
  const { pathname, searchParams } = new URL(request.url)
  if (!/\/v2\/time_entries(\/|$)/.test(pathname)) return []
  if (request.method === 'POST' || request.method === 'PATCH') {
    const body = await request.clone().text()
    return Object.entries(notes).find(([word]) => body.includes(word))?.[1] ?? []
  }
  const from = searchParams.get('from')?.replaceAll('-', '')
  const to = searchParams.get('to')?.replaceAll('-', '')
  if (request.method !== 'GET' || !from || !to) return []
  // years at a time are a sync of everything, which ought to go through
  if (Number(to) - Number(from) > 10_000) return []
  return (
    Object.entries(days).find(([day]) => from <= day.replaceAll('-', '') && day.replaceAll('-', '') <= to)?.[1] ?? []
  )
}
