import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Heatmap } from './heatmap.tsx'
import { about, hours } from './sample-pictures.tsx'

afterEach(cleanup)

const column = (week: number, values: (number | undefined)[]) => ({
  key: `w${week}`,
  name: `Week ${week}`,
  cells: values.map((value, day) =>
    value === undefined ? undefined : { key: `${week}/${day}`, name: `Week ${week} day ${day}`, value },
  ),
})

const press = (key: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key })

function draw() {
  const pressed: string[] = []
  render(
    <Heatmap
      {...about}
      of="Week"
      rows={['Mon', 'Tue']}
      columns={[column(1, [undefined, 2]), column(2, [8, 0])]}
      measure={hours}
      onPress={({ key }) => pressed.push(key)}
      onOpen={({ key }) => pressed.push(key)}
    />,
  )
  return { marks: within(screen.getByRole('group', { name: 'Time' })).getAllByRole('button'), pressed }
}

describe('a heatmap', () => {
  it('tells every day, also those with nothing', () => {
    const { marks } = draw()
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Week 1 day 1: 2 hours',
      'Week 2 day 0: 8 hours',
      'Week 2 day 1: 0 hours',
    ])
  })

  it('shows more by a larger cell, not by colour alone', () => {
    const { marks } = draw()
    const sides = marks.map((mark) => Number(mark.querySelector('rect:last-child')?.getAttribute('width')))
    expect(sides[1]).toBeGreaterThan(sides[0] ?? 0)
    expect(sides[0]).toBeGreaterThan(sides[2] ?? 0)
  })

  it('is walked by days and by weeks', () => {
    const { marks, pressed } = draw()
    marks[0]?.focus()
    press('ArrowRight')
    expect(document.activeElement).toBe(marks[2])
    press('ArrowUp')
    press('Enter')
    expect(pressed).toEqual(['2/0'])
  })

  it('is a table of weeks', () => {
    draw()
    fireEvent.click(screen.getByRole('button', { name: 'Time: table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Week', 'Mon', 'Tue', 'Total'],
      ['Week 1', '', '2:00', '2:00'],
      ['Week 2', '8:00', '0:00', '8:00'],
      ['Total', '8:00', '2:00', '10:00'],
    ])
  })
})
