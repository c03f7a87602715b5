import { describe, expect, it } from 'vitest'
import { commandOf } from './sheet-keys.ts'

const pressed = (key: string, held: { shift?: boolean; ctrl?: boolean; meta?: boolean; alt?: boolean } = {}) => ({
  key,
  shiftKey: held.shift ?? false,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
})

describe('a key in the sheet', () => {
  it('goes on by arrows, and selects with Shift', () => {
    expect(commandOf(pressed('ArrowDown'), false)).toEqual({ is: 'move', step: 'down', extends: false })
    expect(commandOf(pressed('ArrowLeft', { shift: true }), false)).toEqual({ is: 'move', step: 'left', extends: true })
    expect(commandOf(pressed('Home', { ctrl: true }), false)).toMatchObject({ step: 'first' })
    expect(commandOf(pressed('End', { meta: true }), false)).toMatchObject({ step: 'last' })
  })

  it('writes over a cell by what can begin a duration, and changes it by Enter and F2', () => {
    for (const key of ['1', '.', ',', ':']) expect(commandOf(pressed(key), false)).toEqual({ is: 'write', text: key })
    for (const key of ['Enter', 'F2']) expect(commandOf(pressed(key), false)).toEqual({ is: 'write', text: undefined })
    expect(commandOf(pressed('Enter', { shift: true }), false)).toEqual({ is: 'open' })
    expect(commandOf(pressed('Backspace'), false)).toEqual({ is: 'empty' })
  })

  it('is left to the page and the browser where it means something there', () => {
    for (const key of ['n', '/', '?', ' ']) expect(commandOf(pressed(key), false)).toBeUndefined()
    expect(commandOf(pressed('c', { ctrl: true }), false)).toBeUndefined()
    expect(commandOf(pressed('1', { ctrl: true }), false)).toBeUndefined()
    expect(commandOf(pressed('ArrowLeft', { alt: true }), false)).toBeUndefined()
    expect(commandOf(pressed('A', { meta: true }), false)).toEqual({ is: 'select-all' })
  })

  it('leaves the sheet by Tab, but for somebody who is filling in', () => {
    expect(commandOf(pressed('Tab'), false)).toBeUndefined()
    expect(commandOf(pressed('Tab'), true)).toEqual({ is: 'next', by: 1 })
    expect(commandOf(pressed('Tab', { shift: true }), true)).toEqual({ is: 'next', by: -1 })
  })
})
