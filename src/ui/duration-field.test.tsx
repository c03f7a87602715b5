// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { secondsOfText } from '../domain/duration-text.ts'
import { DurationField } from './duration-field.tsx'
import type { HoursAs } from './format/duration.ts'

afterEach(cleanup)

function open(before?: number, hoursAs: HoursAs = 'hours-minutes') {
  const changes: [number | undefined, boolean][] = []
  function Form() {
    const [seconds, setSeconds] = useState(before)
    return (
      <>
        <DurationField
          label="Hours"
          value={seconds}
          hoursAs={hoursAs}
          secondsOf={secondsOfText}
          onChange={(...change) => {
            changes.push(change)
            setSeconds(change[0])
          }}
        />
        <button type="button" onClick={() => setSeconds(undefined)}>
          Start over
        </button>
      </>
    )
  }
  const { container } = render(<Form />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Hours' })
  const type = (text: string) => fireEvent.change(field, { target: { value: text } })
  const press = (key: string) => fireEvent.keyDown(field, { key })
  const understood = () => container.querySelector('output')?.textContent
  const described = () =>
    (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
  return { field, changes, type, press, understood, described }
}

const advice = 'Write it as 1:30, 1.5 or 90m.'

describe('the field for a duration', () => {
  it('shows what it understands while one types, and hands it on in seconds', () => {
    const { type, understood, changes } = open()
    type('1')
    expect(understood()).toBe('1:001 hour')
    type('1,')
    expect(understood()).toBe('')
    type('1,5')
    expect(understood()).toBe('1:301 hour 30 minutes')
    expect(changes).toEqual([
      [3600, true],
      [undefined, false],
      [5400, true],
    ])
  })

  it.each([
    ['1:30', 'hours-minutes'],
    ['1.50', { decimal: '.', thousands: ',' }],
    ['1,50', { decimal: ',', thousands: '.' }],
  ] as const)('writes %s when it is left', (text, hoursAs) => {
    const { field, type, understood } = open(undefined, hoursAs)
    type('90m')
    expect(field.value).toBe('90m')
    fireEvent.blur(field)
    expect(field.value).toBe(text)
    expect(understood()).toBe('')
  })

  it('keeps what it cannot read, and says so only once it is left', () => {
    const { field, type, described } = open()
    type('lunch')
    expect(field.getAttribute('aria-invalid')).toBe('false')
    expect(screen.queryByRole('alert')).toBeNull()
    fireEvent.blur(field)
    expect(field.value).toBe('lunch')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toBe(advice)
    expect(described()).toEqual([advice])
  })

  it('forgives as soon as it can read, and waits again to complain', () => {
    const { field, type } = open()
    type('lunch')
    fireEvent.blur(field)
    type('1:3')
    expect(screen.queryByRole('alert')).not.toBeNull()
    type('1:30')
    expect(screen.queryByRole('alert')).toBeNull()
    type('1:30+')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field.getAttribute('aria-invalid')).toBe('false')
  })

  it('has nothing to say while one types again after leaving or saving', () => {
    const { field, type, press } = open()
    fireEvent.blur(field)
    type('1:')
    expect(screen.queryByRole('alert')).toBeNull()
    type('1:15')
    press('Enter')
    type('1:1')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says so with Enter too, which it leaves to the form', () => {
    const { field, type, press } = open()
    type('1:')
    expect(press('Enter')).toBe(true)
    expect(screen.getByRole('alert').textContent).toBe(advice)
    type('1:15')
    expect(press('Enter')).toBe(true)
    expect(field.value).toBe('1:15')
  })

  it('restores with Escape what stood there before, read or unread', () => {
    const { field, type, press, changes } = open(5400)
    type('2')
    type('2h')
    expect(press('Escape')).toBe(false)
    expect(field.value).toBe('1:30')
    expect(changes.at(-1)).toEqual([5400, true])
    type('lunch')
    fireEvent.blur(field)
    press('Escape')
    expect(field.value).toBe('1:30')
    expect(changes.at(-1)).toEqual([5400, true])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('leaves Escape alone while nothing was typed', () => {
    const { press, changes } = open(5400)
    expect(press('Escape')).toBe(true)
    expect(changes).toEqual([])
  })

  it('is readable without a value when it is emptied', () => {
    const { field, type, changes } = open(5400)
    type(' ')
    fireEvent.blur(field)
    expect(changes).toEqual([[undefined, true]])
    expect(field.value).toBe('')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('asks about more than 24 hours, and takes them', () => {
    const { field, type, described, changes } = open()
    const question = 'That is above 24 hours. Is it right?'
    type('24')
    expect(described()).toEqual([undefined])
    type('24:01')
    expect(described()).toEqual([question])
    fireEvent.blur(field)
    expect(field.value).toBe('24:01')
    expect(described()).toEqual([question])
    expect(changes.at(-1)).toEqual([86_460, true])
  })

  it('keeps the hundredths of an hour that minutes do not show, until something else is typed', () => {
    const { type, changes } = open(3636)
    type('1:0')
    type('1:01')
    expect(changes.at(-1)).toEqual([3636, true])
  })

  it('gives way to a value from elsewhere', () => {
    const { field, type } = open()
    type('1:30')
    fireEvent.click(screen.getByRole('button', { name: 'Start over' }))
    expect(field.value).toBe('')
  })
})
