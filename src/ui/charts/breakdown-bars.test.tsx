import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { BreakdownBars } from './breakdown-bars.tsx'
import { about, hours } from './sample-pictures.tsx'

afterEach(cleanup)

function draw(values: number[], selected: string[] = []) {
  const pressed: string[] = []
  const shares = values.map((value, index) => ({
    key: `k${index}`,
    name: `Project ${index}`,
    value,
    colour: 'red',
    isSelected: selected.includes(`k${index}`),
  }))
  render(
    <BreakdownBars
      {...about}
      of="Project"
      shares={shares}
      measure={hours}
      onPress={({ key }) => pressed.push(key)}
      onOpen={() => {}}
    />,
  )
  return { pressed }
}

const words = () =>
  within(screen.getByRole('group', { name: 'Time' }))
    .getAllByRole('button')
    .map((mark) => mark.getAttribute('aria-label'))

describe('breakdown bars', () => {
  it('tell each part and its share', () => {
    const { pressed } = draw([3, 1])
    expect(words()).toEqual(['Project 0: 3 hours, 75 %', 'Project 1: 1 hours, 25 %'])
    fireEvent.click(screen.getByRole('button', { name: 'Project 1: 1 hours, 25 %' }))
    expect(pressed).toEqual(['k1'])
  })

  it('keep the small ones together until they are opened', () => {
    draw([20, 10, 9, 8, 7, 6, 5, 2, 2, 1])
    expect(words()).toHaveLength(8)
    const others = screen.getByRole('button', { name: '3 others: 5 hours, 7 %' })
    expect(others.getAttribute('aria-expanded')).toBe('false')
    others.focus()
    fireEvent.keyDown(others, { key: 'Enter' })
    expect(words()).toHaveLength(11)
    expect(words()).toContain('Project 9: 1 hours, 1 %')
    const fewer = screen.getByRole('button', { name: 'Show fewer' })
    expect(document.activeElement).toBe(fewer)
    fireEvent.click(fewer)
    expect(words()).toHaveLength(8)
  })

  it('do not put a single one among others', () => {
    draw([8, 7, 6, 5, 4, 3, 2, 1])
    expect(words()).toHaveLength(8)
    expect(screen.queryByRole('button', { name: /others/ })).toBeNull()
  })

  it('mark what is chosen by a sign as well', () => {
    draw([3, 1], ['k1'])
    expect(screen.getByRole('button', { name: /^Project 1/ }).getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByText('✓ Project 1')).toBeDefined()
  })

  it('are a table with every part', () => {
    draw([20, 10, 9, 8, 7, 6, 5, 2, 2, 1])
    fireEvent.click(screen.getByRole('button', { name: 'Time: table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(12)
    expect(rows.at(-1)?.textContent).toBe('Total100 %70:00')
  })
})
