// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Combobox } from './combobox.tsx'

const sections = [
  { id: 'a', title: 'Alpha', options: ['Apple', 'Apricot'].map((text) => ({ id: text, text, value: text })) },
  { id: 'b', title: 'Beta', options: [{ id: 'Banana', text: 'Banana', value: 'Banana' }] },
]

afterEach(cleanup)

const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)

function open() {
  const picks: (string | undefined)[] = []
  render(
    <Combobox
      label="Fruit"
      placeholder="Find a fruit"
      sections={sections}
      matches={(text, typed) => text.toLowerCase().includes(typed.toLowerCase())}
      empty="No such fruit."
      onPick={(value) => picks.push(value)}
    >
      {(value) => value}
    </Combobox>,
  )
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Fruit' })
  const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent
  const type = (text: string) => fireEvent.change(field, { target: { value: text } })
  const press = (key: string) => fireEvent.keyDown(field, { key })
  return { field, picks, active, type, press }
}

describe('the combobox', () => {
  it('stays closed until somebody clicks, types or presses an arrow', () => {
    const { field, press } = open()
    expect(field.getAttribute('aria-expanded')).toBe('false')
    fireEvent.focus(field)
    expect(offered()).toEqual([])
    press('ArrowDown')
    expect(field.getAttribute('aria-expanded')).toBe('true')
    expect(offered()).toEqual(['Apple', 'Apricot', 'Banana'])
  })

  it('narrows as one types, and Enter takes the first', () => {
    const { field, picks, active, type, press } = open()
    type('ap')
    expect(offered()).toEqual(['Apple', 'Apricot'])
    expect(screen.getByRole('status').textContent).toBe('2 found')
    expect(active()).toBe('Apple')
    press('Enter')
    expect(picks).toEqual(['Apple'])
    expect(field.value).toBe('Apple')
    expect(field.getAttribute('aria-expanded')).toBe('false')
  })

  it('goes round with the arrows, over its groups', () => {
    const { active, press } = open()
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
      press(key)
      return active()
    })
    expect(seen).toEqual(['Apple', 'Apricot', 'Banana', 'Apple', 'Banana'])
  })

  it('names the groups that its options stand in', () => {
    const { press } = open()
    press('ArrowDown')
    expect(screen.getByRole('group', { name: 'Beta' }).textContent).toContain('Banana')
  })

  it('takes back its choice when the text is changed, and takes what alone fits when it is left', () => {
    const { field, picks, type, press } = open()
    type('ban')
    press('Enter')
    type('a')
    expect(picks).toEqual(['Banana', undefined])
    fireEvent.blur(field)
    expect(field.value).toBe('a')
    type('apr')
    fireEvent.blur(field)
    expect(picks).toEqual(['Banana', undefined, 'Apricot'])
  })

  it('offers everything again once it has a choice', () => {
    const { field, type, press } = open()
    type('ban')
    press('Enter')
    fireEvent.click(field)
    expect(offered()).toEqual(['Apple', 'Apricot', 'Banana'])
  })

  it('says when nothing fits, and closes with Escape', () => {
    const { field, type, press } = open()
    type('kiwi')
    expect(screen.getByRole('status').textContent).toBe('No such fruit.')
    expect(offered()).toEqual([])
    press('Escape')
    expect(field.getAttribute('aria-expanded')).toBe('false')
  })

  it('leaves Enter to the form while it is closed', () => {
    const { picks, press } = open()
    expect(press('Enter')).toBe(true)
    expect(picks).toEqual([])
  })

  it('takes a click', () => {
    const { field, picks } = open()
    fireEvent.click(field)
    fireEvent.click(screen.getByRole('option', { name: 'Apricot' }))
    expect(picks).toEqual(['Apricot'])
  })
})
