// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { editDraft, editDrafted } from './edit-draft.ts'
import { entryDraftForgotten } from './entry-draft.ts'

const entry = { accountId: 1, userId: 11, id: 7 }
const draft = { notes: 'Half a sen', day: '2026-03-11', seconds: 3600 }

beforeEach(() => sessionStorage.clear())

it('what was being typed is given back for the same entry and person alone', () => {
  editDrafted(entry, draft)
  expect(editDraft(entry)).toEqual(draft)
  for (const other of [{ id: 8 }, { userId: 12 }, { accountId: 2 }])
    expect(editDraft({ ...entry, ...other })).toBeUndefined()
})

it('is gone when the form is done with, after a sign-out, or when it cannot be read', () => {
  editDrafted(entry, draft)
  editDrafted(entry, undefined)
  expect(sessionStorage.length).toBe(0)
  editDrafted(entry, draft)
  entryDraftForgotten()
  expect(sessionStorage.length).toBe(0)
  for (const text of ['{', '{}', '["1 11 7"]', '["1 11 7",{"notes":1}]', '["1 11 7",{"notes":"","seconds":"1"}]']) {
    sessionStorage.setItem('sheaf.edit-draft', text)
    expect(editDraft(entry)).toBeUndefined()
  }
})
