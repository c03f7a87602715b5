// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { entryDraft, entryDrafted, entryDraftForgotten } from './entry-draft.ts'

const [mira, noor] = [
  { accountId: 1, userId: 11 },
  { accountId: 1, userId: 12 },
]

beforeEach(() => sessionStorage.clear())

it('a draft is given back to whoever wrote it, and to nobody else', () => {
  entryDrafted('1:30 acme', mira)
  expect(entryDraft([noor, mira])).toBe('1:30 acme')
  expect(entryDraft([noor])).toBe('')
})

it('a draft is gone when it is empty, forgotten, or cannot be read', () => {
  entryDrafted('1:30 acme', mira)
  entryDrafted('', mira)
  expect(sessionStorage.length).toBe(0)
  entryDrafted('1:30 acme', mira)
  entryDraftForgotten()
  expect(sessionStorage.length).toBe(0)
  for (const text of ['{', '{}', '[1,11,7]']) {
    sessionStorage.setItem('sheaf.entry-draft', text)
    expect(entryDraft([mira])).toBe('')
  }
})
