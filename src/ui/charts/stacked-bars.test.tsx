import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { about, hostile, hours } from './sample-pictures.tsx'
import { type Bar, type Series, StackedBars } from './stacked-bars.tsx'

afterEach(cleanup)

const series: Series[] = [
  { key: 'app', name: 'App', colour: 'red' },
  { key: 'site', name: hostile, colour: 'blue' },
]
const bars: Bar[] = [
  { key: 'mon', name: 'Monday', label: 'Mon', parts: [2, 1] },
  { key: 'tue', name: 'Tuesday', label: 'Tue', parts: [0, 5] },
  { key: 'wed', name: 'Wednesday', label: 'Wed', parts: [0, 0] },
]

function draw(some: { series?: Series[]; bars?: Bar[]; selected?: string } = {}) {
  const pressed: string[] = []
  const opened: string[] = []
  render(
    <StackedBars
      {...about}
      of="Day"
      series={some.series ?? series}
      bars={some.bars ?? bars}
      measure={hours}
      isSelected={({ key }) => key === some.selected}
      onPress={(parts, bar) => pressed.push(`${parts.map(({ key }) => key).join('+')} on ${bar.key}`)}
      onOpen={({ key }) => opened.push(key)}
    />,
  )
  const plot = screen.getByRole('group', { name: 'Time' })
  return { plot, marks: within(plot).getAllByRole('button'), pressed, opened }
}
const words = (marks: HTMLElement[]) => marks.map((mark) => mark.getAttribute('aria-label'))
const press = (key: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key })

describe('stacked bars', () => {
  it('say what they are, what they show, and each part of it', () => {
    const { plot, marks } = draw()
    expect(screen.getByRole('figure', { name: 'Time' })).toContain(plot)
    expect(document.getElementById(plot.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Tuesday has the most.',
    )
    expect(words(marks)).toEqual([
      'Monday, App: 2 hours of 3 hours',
      `Monday, ${hostile}: 1 hours of 3 hours`,
      `Tuesday, ${hostile}: 5 hours`,
    ])
  })

  it('are one stop for Tab, are walked by arrows, and pressed by Enter, Space and click', () => {
    const { marks, pressed } = draw()
    const stops = () => marks.map((mark) => mark.tabIndex)
    expect(stops()).toEqual([0, -1, -1])
    marks[0]?.focus()
    press('ArrowUp')
    expect(document.activeElement).toBe(marks[1])
    expect(stops()).toEqual([-1, 0, -1])
    press('Enter')
    press('ArrowRight')
    press(' ')
    press('x')
    expect(document.activeElement).toBe(marks[2])
    if (marks[0]) fireEvent.click(marks[0])
    expect(pressed).toEqual(['site on mon', 'site on tue', 'app on mon'])
  })

  it('show the words of the part that is pointed at or walked on, else what can be done', () => {
    const { marks } = draw()
    expect(screen.getByText('Press a part.')).toBeDefined()
    if (marks[0]) fireEvent.pointerEnter(marks[0])
    expect(screen.getByText('Monday, App: 2 hours of 3 hours')).toBeDefined()
    if (marks[0]) fireEvent.pointerLeave(marks[0])
    fireEvent.focus(marks[2] ?? document.body)
    expect(screen.getByText(`Tuesday, ${hostile}: 5 hours`)).toBeDefined()
  })

  it('tell which parts are chosen, and let all others step back', () => {
    const { marks } = draw({ selected: 'app' })
    expect(marks.map((mark) => mark.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false'])
    expect(marks.map((mark) => mark.querySelector('rect')?.style.fillOpacity)).toEqual(['1', '0.35', '0.35'])
  })

  it('are a table as well, whose figures add up and whose rows open', () => {
    const { opened } = draw()
    fireEvent.click(screen.getByRole('button', { name: 'Time: table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent))
    expect(cells).toEqual([
      ['Day', 'App', hostile, 'Total'],
      ['Monday', '2:00', '1:00', '3:00'],
      ['Tuesday', '0:00', '5:00', '5:00'],
      ['Wednesday', '0:00', '0:00', '0:00'],
      ['Total', '2:00', '6:00', '8:00'],
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Tuesday' }))
    expect(opened).toEqual(['tue'])
  })

  it('give the smallest of many series one layer, which stands for all of them', () => {
    const many = Array.from({ length: 10 }, (_, index) => ({ key: `s${index}`, name: `S${index}`, colour: 'red' }))
    const { marks, pressed } = draw({
      series: many,
      bars: [{ key: 'mon', name: 'Monday', label: 'Mon', parts: many.map(() => 1) }],
    })
    expect(marks).toHaveLength(8)
    expect(words(marks).at(-1)).toBe('Monday, 3 others: 3 hours of 10 hours')
    fireEvent.click(marks.at(-1) ?? document.body)
    expect(pressed).toEqual(['s7+s8+s9 on mon'])
  })

  it('make nothing of a name but text', () => {
    draw()
    expect(document.querySelector('img, script')).toBeNull()
    expect(screen.getAllByText(hostile).length).toBeGreaterThan(0)
  })
})
