import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lastSeenAt, seenAt } from './last-seen.ts'

const minute = 60_000
const start = Date.UTC(2026, 2, 11, 9)

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  })
})

describe('when somebody was last seen here', () => {
  it('is not known before they were', () => {
    expect(lastSeenAt(start)).toBeUndefined()
  })

  it('is the last thing they did before they left', () => {
    seenAt(start)
    seenAt(start + 10 * minute)
    expect(lastSeenAt(start + 600 * minute)).toBe(start + 10 * minute)
  })

  it('is still that after they have come back and done something', () => {
    seenAt(start)
    for (const back of [600, 602, 610]) seenAt(start + back * minute)
    expect(lastSeenAt(start + 611 * minute)).toBe(start)
  })

  it('is not known where the browser keeps nothing, or something else', () => {
    seenAt(start)
    for (const text of ['', '{}', '[]', '["now"]']) {
      vi.stubGlobal('localStorage', { getItem: () => text })
      expect(lastSeenAt(start)).toBeUndefined()
    }
    vi.stubGlobal('localStorage', undefined)
    seenAt(start)
    expect(lastSeenAt(start)).toBeUndefined()
  })
})
