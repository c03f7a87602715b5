// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { minuteOfText } from '../domain/clock-time-text.ts'
import { TimeField } from './time-field.tsx'

afterEach(cleanup)

function open(clock: '12h' | '24h', before?: number) {
  const changes: [number | undefined, boolean][] = []
  function Form() {
    const [minute, setMinute] = useState(before)
    return (
      <TimeField
        label="End"
        value={minute}
        clock={clock}
        minuteOf={minuteOfText}
        onChange={(...change) => {
          changes.push(change)
          setMinute(change[0])
        }}
      />
    )
  }
  const { container } = render(<Form />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'End' })
  const type = (text: string) => fireEvent.change(field, { target: { value: text } })
  const understood = () => container.querySelector('output')?.textContent
  return { field, changes, type, understood }
}

describe('the field for a time of day', () => {
  it.each([
    ['12h', '8:15pm'],
    ['24h', '20:15'],
  ] as const)('shows and writes what it understands on the %s clock, and hands it on in minutes', (clock, text) => {
    const { field, changes, type, understood } = open(clock)
    type('2015')
    expect(understood()).toBe(text)
    expect(changes).toEqual([[1215, true]])
    fireEvent.blur(field)
    expect(field.value).toBe(text)
  })

  it.each([
    ['12h', 'Write it as 8:05am or 8:15pm.'],
    ['24h', 'Write it as 8:05 or 20:15.'],
  ] as const)('says on the %s clock how to write what it cannot read', (clock, advice) => {
    const { field, changes, type } = open(clock)
    type('noon')
    fireEvent.blur(field)
    expect(screen.getByRole('alert').textContent).toBe(advice)
    expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(changes).toEqual([[undefined, false]])
  })

  it('shows midnight, which is a value, and restores it with Escape', () => {
    const { field, changes, type } = open('24h', 0)
    expect(field.value).toBe('0:00')
    type('8')
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(field.value).toBe('0:00')
    expect(changes.at(-1)).toEqual([0, true])
  })
})
