import { typedLine } from './typed-line.ts'

/** Standard input, if it is a terminal. */
type Keyboard = {
  setRawMode(isRaw: boolean): unknown
  on(event: 'data', listener: (sent: Buffer) => void): unknown
  off(event: 'data', listener: (sent: Buffer) => void): unknown
  resume(): unknown
  pause(): unknown
}

export class Cancelled extends Error {
  constructor() {
    super('Cancelled.')
  }
}

export type Question = { text: string; isSecret: boolean }

/** Asks somebody at a terminal. What is secret is not shown while they type. Rejects with Cancelled on Ctrl-C. */
export function askAt(
  keyboard: Keyboard,
  screen: { write(text: string): unknown },
  { text: question, isSecret }: Question,
): Promise<string> {
  screen.write(`${question}: `)
  return new Promise((resolve, reject) => {
    let text = ''
    const end = () => {
      keyboard.off('data', take)
      keyboard.setRawMode(false)
      keyboard.pause()
      screen.write('\n')
    }
    const take = (sent: Buffer) => {
      const line = typedLine(text, sent.toString('utf8'))
      text = line.text
      if (!isSecret) screen.write(`\r\x1b[K${question}: ${text}`)
      if (line.state === 'open') return
      end()
      if (line.state === 'entered') resolve(text.trim())
      else reject(new Cancelled())
    }
    keyboard.setRawMode(true)
    keyboard.resume()
    keyboard.on('data', take)
  })
}
