// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CellEditor } from './cell-editor.tsx'

afterEach(cleanup)

function open(text: string | undefined, written = '1:20') {
  const given: unknown[] = []
  const cancelled: unknown[] = []
  render(
    <CellEditor
      labelledBy=""
      writing={{ text }}
      written={written}
      problemOf={(value) => (value === 3600 * 20 ? 'No room.' : undefined)}
      onWritten={(...told) => given.push(told)}
      onCancel={(...told) => cancelled.push(told)}
    />,
  )
  const field = screen.getByRole<HTMLInputElement>('textbox')
  return {
    field,
    written: given,
    cancelled,
    type: (typed: string) => fireEvent.change(field, { target: { value: typed } }),
    press: (key: string, held = {}) => fireEvent.keyDown(field, { key, ...held }),
  }
}

describe('a cell that is written in', () => {
  it('has the focus, begins with what was typed, and tells how it reads', () => {
    const { field, type } = open('9')
    expect(document.activeElement).toBe(field)
    expect(field.value).toBe('9')
    type('90m')
    expect(screen.getByRole('status').textContent).toBe('1:301 hour 30 minutes')
  })

  it('gives seconds, and goes on as the key says', () => {
    const { type, press, written } = open('1')
    type('1,5')
    press('Enter')
    press('Tab')
    press('Tab', { shiftKey: true })
    press('ArrowRight')
    press('ArrowUp')
    press('Enter', { shiftKey: true })
    const onwards = ['below', 'next', 'previous', 'next', 'above', 'open']
    expect(written).toEqual(onwards.map((onward) => [5400, onward]))
  })

  it('leaves the arrows to a text that is changed', () => {
    const { press, written } = open(undefined)
    press('ArrowLeft')
    press('ArrowRight')
    expect(written).toEqual([])
  })

  it('is as before when its text is, also where that is rounded, and empty when it is emptied', () => {
    const { type, press, written } = open(undefined)
    press('Enter')
    type(' ')
    press('Enter')
    expect(written).toEqual([
      ['same', 'below'],
      ['empty', 'below'],
    ])
  })

  it('stays with what it cannot read or does not take, and says why', () => {
    const { field, type, press, written } = open('1')
    type('1 30')
    press('Enter')
    expect(screen.getByRole('status').textContent).toBe('Write it as 1:30, 1.5 or 90m.')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    type('20')
    expect(field.getAttribute('aria-invalid')).toBe('false')
    press('Enter')
    expect(screen.getByRole('status').textContent).toBe('No room.')
    expect(written).toEqual([])
  })

  it('is left as it was by Escape, and by a held Enter once only', () => {
    const { press, written, cancelled } = open('2')
    press('Enter', { repeat: true })
    press('Escape')
    expect(written).toEqual([])
    expect(cancelled).toEqual([[]])
  })

  it('keeps what can be read when the person goes elsewhere, and tells what cannot', () => {
    const { field, type, written, cancelled } = open('2')
    fireEvent.blur(field)
    expect(written).toEqual([[7200, 'away']])
    type('two')
    fireEvent.blur(field)
    expect(cancelled).toEqual([['“two” was not entered. Write it as 1:30, 1.5 or 90m.']])
  })

  it('is no place for the keys of an input method', () => {
    const { press, written } = open('2')
    press('Enter', { isComposing: true })
    expect(written).toEqual([])
  })
})
