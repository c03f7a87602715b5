import { cleanup, fireEvent, render, renderHook, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { singleKeysTurned } from '../../preferences/preferences.ts'
import { commands, isSingleKey } from './commands.ts'
import { KeySheet } from './key-sheet.tsx'
import { keyName, keyOf } from './key-of.ts'
import { useCommandKeys } from './use-command-keys.ts'
import { type Offers, useOffers } from './use-offers.ts'

beforeEach(() => singleKeysTurned(true))
afterEach(cleanup)

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('the table of commands', () => {
  it('gives no key to two commands', () => {
    const keys = commands.flatMap((command) => command.keys)
    expect(keys).toEqual([...new Set(keys)])
  })

  it('names each command once', () => {
    expect(new Set(commands.map(({ label }) => label)).size).toBe(commands.length)
  })

  it('writes every key as a press is read, so that none can never be pressed', () => {
    for (const key of commands.flatMap((command) => command.keys)) {
      const press = {
        ...plain,
        key: key.replace(/^(?:mod|shift)\+/, ''),
        ctrlKey: !isSingleKey(key),
        shiftKey: key.startsWith('shift+'),
      }
      expect(keyOf(press, false)).toBe(key)
    }
  })

  it('stands in the list of keys, whole', () => {
    render(<KeySheet onClose={() => undefined} />)
    const sheet = within(screen.getByRole('dialog', { hidden: true }))
    const shown = sheet.getAllByRole('definition', { hidden: true }).map(({ textContent }) => textContent)
    const withKeys = commands.filter(({ keys }) => keys.length > 0)
    expect(shown).toEqual(withKeys.map(({ keys }) => keys.map((key) => keyName(key, false)).join('')))
    for (const { label } of withKeys) expect(sheet.getByText(label)).toBeDefined()
  })
})

describe('a press', () => {
  it.each([
    [{ key: 'n' }, 'n'],
    [{ key: 'N' }, 'n'],
    [{ key: 'N', shiftKey: true }, 'shift+n'],
    [{ key: 'З', code: 'KeyP', shiftKey: true }, 'shift+p'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: '/', shiftKey: true }, '/'],
    [{ key: 'n', altKey: true }, undefined],
    [{ key: 'k', ctrlKey: true }, 'mod+k'],
    [{ key: 'k', ctrlKey: true, shiftKey: true }, undefined],
    [{ key: 'k', metaKey: true }, undefined],
    [{ key: 'ArrowLeft' }, 'ArrowLeft'],
    [{ key: 'ArrowLeft', shiftKey: true }, undefined],
    [{ key: 'т', code: 'KeyN' }, 'n'],
    [{ key: 'л', code: 'KeyK', ctrlKey: true }, 'mod+k'],
  ])('%j is %s', (press, key) => expect(keyOf({ ...plain, ...press }, false)).toBe(key))

  it('takes Cmd for Ctrl on a Mac, where Ctrl and a letter edits text', () => {
    expect(keyOf({ ...plain, key: 'k', metaKey: true }, true)).toBe('mod+k')
    expect(keyOf({ ...plain, key: 'k', ctrlKey: true }, true)).toBeUndefined()
    expect(keyName('mod+k', true)).toBe('⌘ K')
  })
})

const press = (key: string, rest: object = {}, on: Element = document.body) => fireEvent.keyDown(on, { key, ...rest })

/** A page with a field and commands that tell when they are carried out. */
function open(offers: (done: (what: string) => () => void) => { screen?: Offers; shell?: Offers }) {
  const told: string[] = []
  const { screen: ofScreen = {}, shell = {} } = offers((what) => () => told.push(what))
  const { unmount } = renderHook(() => {
    useCommandKeys()
    useOffers('shell', shell)
    useOffers('screen', ofScreen)
  })
  render(
    <>
      <input aria-label="Notes" />
      <input type="checkbox" aria-label="Shown" />
      <select aria-label="Colours" />
    </>,
  )
  return { told, unmount }
}

describe('keys', () => {
  it('do what the screen offers, else the shell, else nothing', () => {
    const { told, unmount } = open((done) => ({
      screen: { newEntry: () => done('screen'), editEntry: () => undefined },
      shell: { newEntry: () => done('shell'), today: () => done('today') },
    }))
    expect(press('n')).toBe(false)
    press('t')
    expect(press('e')).toBe(true)
    expect(press('s')).toBe(true)
    expect(told).toEqual(['screen', 'today'])
    unmount()
    press('n')
    expect(told).toHaveLength(2)
  })

  it('rest while somebody types, but for the one that opens the palette', () => {
    const { told } = open((done) => ({
      shell: { newEntry: () => done('new'), undo: () => done('undo'), palette: () => done('palette') },
    }))
    for (const name of ['Notes', 'Colours']) {
      const field = screen.getByLabelText(name)
      press('n', {}, field)
      press('/', {}, field)
      press('z', { ctrlKey: true }, field)
    }
    expect(told).toEqual([])
    press('k', { ctrlKey: true }, screen.getByLabelText('Notes'))
    press('n', {}, screen.getByLabelText('Shown'))
    expect(told).toEqual(['palette', 'new'])
  })

  it('rest behind an open dialog, and while an input method composes', () => {
    const { told } = open((done) => ({ shell: { newEntry: () => done('new') } }))
    press('n', { isComposing: true })
    const { unmount } = render(<dialog open />)
    press('n')
    expect(told).toEqual([])
    unmount()
    press('n')
    expect(told).toEqual(['new'])
  })

  it('count once while they are held, but for arrows', () => {
    const { told } = open((done) => ({ shell: { newEntry: () => done('new'), next: () => done('next') } }))
    press('n', { repeat: true })
    press('ArrowRight', { repeat: true })
    expect(told).toEqual(['next'])
  })

  it('can be turned off, those with Ctrl aside, and on again', () => {
    const { told } = open((done) => ({
      shell: { newEntry: () => done('new'), next: () => done('next'), palette: () => done('palette') },
    }))
    const choice = render(<KeySheet onClose={() => undefined} />)
    const isOn = choice.getByRole('checkbox', { hidden: true, name: /^Keys that work/ })
    fireEvent.click(isOn)
    choice.getByRole('dialog', { hidden: true }).removeAttribute('open')
    press('n')
    press('/')
    press('ArrowRight')
    press('k', { ctrlKey: true })
    expect(told).toEqual(['palette'])
    fireEvent.click(isOn)
    press('n')
    expect(told).toEqual(['palette', 'new'])
  })
})
