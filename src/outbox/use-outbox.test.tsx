// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Standing } from './outbox.ts'
import { anna, change, operation, shown } from './sample-operations.ts'
import { OutboxContext, useOverlaid } from './use-outbox.ts'

const nothing = async () => undefined
const { userId, accountId } = anna

it('stay the same list while nothing in it changes, by whatever list of owners they are asked for', () => {
  const store = createStore<Standing>(() => ({ keeping: 'tab', operations: [], owners: [] }))
  const outbox = { store, act: nothing, decide: nothing, serve: () => {}, hurry: () => {}, close: () => {} }
  const wrapper = ({ children }: { children: ReactNode }) => <OutboxContext value={outbox}>{children}</OutboxContext>
  const entries = [shown(2), shown(1)]
  const { result, rerender } = renderHook(() => useOverlaid(entries, [{ userId, accountId }]), { wrapper })
  const before = result.current
  expect(before).toEqual(entries)
  rerender()
  expect(result.current).toBe(before)

  store.setState({ operations: [operation('edit', { target: { id: 2 }, goal: change({ notes: 'Later' }) })] })
  rerender()
  expect(result.current.map(({ notes }) => notes)).toEqual(['Later', entries[1]?.notes])
})
