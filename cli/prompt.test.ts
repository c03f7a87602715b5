import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { askAt, Cancelled } from './prompt.ts'
import { typedLine } from './typed-line.ts'

/** A terminal: what was written to it, and a keyboard to type on. */
function openTerminal() {
  const modes: boolean[] = []
  let written = ''
  const keyboard = Object.assign(new EventEmitter(), {
    setRawMode: (isRaw: boolean) => void modes.push(isRaw),
    resume: () => undefined,
    pause: () => undefined,
  })
  return {
    keyboard,
    screen: { write: (text: string) => (written += text) },
    modes,
    written: () => written,
    type: (...sent: string[]) => sent.forEach((keys) => keyboard.emit('data', Buffer.from(keys))),
  }
}

describe('a question at the terminal', () => {
  it('shows nothing of a secret, not even while it is typed', async () => {
    const { keyboard, screen, type, written, modes } = openTerminal()
    const answer = askAt(keyboard, screen, { text: 'Client Secret', isSecret: true })
    type('can', 'ary\r')
    expect(await answer).toBe('canary')
    expect(written()).toBe('Client Secret: \n')
    expect(modes).toEqual([true, false])
    expect(keyboard.listenerCount('data')).toBe(0)
  })

  it('shows what is no secret', async () => {
    const { keyboard, screen, type, written } = openTerminal()
    const answer = askAt(keyboard, screen, { text: 'Client ID', isSecret: false })
    type('ink', 'well\r')
    expect(await answer).toBe('inkwell')
    expect(written()).toContain('Client ID: inkwell')
  })

  it('can be cancelled, and leaves the terminal as it was', async () => {
    const { keyboard, screen, type, modes } = openTerminal()
    const answer = askAt(keyboard, screen, { text: 'Client Secret', isSecret: true })
    type('can\x03')
    await expect(answer).rejects.toThrow(Cancelled)
    expect(modes).toEqual([true, false])
  })
})

describe('a line being typed', () => {
  it.each([
    ['abc', { text: 'abc', state: 'open' }],
    ['abc\r', { text: 'abc', state: 'entered' }],
    ['ab\x7f\x7fc\n', { text: 'c', state: 'entered' }],
    ['a🌾\x7fb\n', { text: 'ab', state: 'entered' }],
    ['abc\x15d\n', { text: 'd', state: 'entered' }],
    ['\x1b[200~abc\x1b[201~\r', { text: 'abc', state: 'entered' }],
    ['a\x1b[D\x1bOCb\t\r', { text: 'ab', state: 'entered' }],
    ['ab\x03', { text: '', state: 'cancelled' }],
    ['\x04', { text: '', state: 'cancelled' }],
    ['a\x04\r', { text: 'a', state: 'entered' }],
  ])('%j', (sent, line) => expect(typedLine('', sent)).toEqual(line))
})
