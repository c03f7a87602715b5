// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { day, monthOf } from '../domain/day.ts'
import type { Piece } from '../domain/piece.ts'
import type { Standing } from './outbox.ts'
import { change, operation, shown } from './sample-operations.ts'
import { useOverlaidPieces } from './use-overlaid-pieces.ts'
import { OutboxContext } from './use-outbox.ts'

const pieceOf = (id: number, on: string): Piece => ({
  accountId: 7,
  month: monthOf(day(on)),
  entries: [shown(id, { day: day(on) })],
})
const pieces = [pieceOf(2, '2026-03-09'), pieceOf(1, '2026-02-27')]

const nothing = async () => undefined

function open(operations: Standing['operations']) {
  const store = createStore<Standing>(() => ({ keeping: 'tab', operations, owners: [] }))
  const outbox = { store, act: nothing, decide: nothing, serve: () => {}, hurry: () => {}, close: () => {} }
  const wrapper = ({ children }: { children: ReactNode }) => <OutboxContext value={outbox}>{children}</OutboxContext>
  const { userId } = operation('any')
  const owners = [{ userId, accountId: 7 }]
  return renderHook(() => useOverlaidPieces(pieces, owners), { wrapper })
}

it('are the very same while nothing waits', () => {
  expect(open([]).result.current).toBe(pieces)
})

it('make the month anew that something waits for, and no other', () => {
  const wish = operation('edit', { target: { id: 2 }, goal: change({ notes: 'Later' }) })
  const { result, rerender } = open([wish])
  expect(result.current[0]?.entries[0]?.notes).toBe('Later')
  expect(result.current[1]).toBe(pieces[1])
  const [before] = result.current
  rerender()
  expect(result.current[0]).toBe(before)
})
