import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PaceLines } from './pace-lines.tsx'
import { about, hours } from './sample-pictures.tsx'

afterEach(cleanup)

const line = (name: string, values: (number | undefined)[]) => ({ name, values, colour: 'red', dashes: 'none' })

function draw() {
  const pressed: string[] = []
  render(
    <PaceLines
      {...about}
      of="Day"
      points={['Mon', 'Tue', 'Wed'].map((label) => ({ key: label, name: `${label}day`, label }))}
      lines={[line('So far', [2, 5, undefined]), line('At this pace', [undefined, 6, 9])]}
      measure={hours}
      onPress={({ key }) => pressed.push(key)}
    />,
  )
  return { marks: within(screen.getByRole('group', { name: 'Time' })).getAllByRole('button'), pressed }
}

describe('pace lines', () => {
  it('tell all lines at each point', () => {
    const { marks, pressed } = draw()
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Monday. So far: 2 hours',
      'Tueday. So far: 5 hours; At this pace: 6 hours',
      'Wedday. At this pace: 9 hours',
    ])
    marks[0]?.focus()
    fireEvent.keyDown(marks[0] ?? document.body, { key: 'End' })
    fireEvent.keyDown(marks[2] ?? document.body, { key: 'Enter' })
    expect(pressed).toEqual(['Wed'])
  })

  it('end with what they come to, beside their names', () => {
    draw()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'So far 5:00',
      'At this pace 9:00',
    ])
  })

  it('are a table, with nothing where a line does not reach', () => {
    draw()
    fireEvent.click(screen.getByRole('button', { name: 'Time: table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Day', 'So far', 'At this pace'],
      ['Monday', '2:00', ''],
      ['Tueday', '5:00', '6:00'],
      ['Wedday', '', '9:00'],
    ])
  })
})
