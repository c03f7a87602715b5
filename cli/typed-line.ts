/** A line that somebody is typing at a terminal in raw mode, and how it stands. */
export type TypedLine = { text: string; state: 'open' | 'entered' | 'cancelled' }

// arrows and the marks around pasted text
const escapes = new RegExp(String.raw`\u001b(?:\[[\d;]*[A-Za-z~]|O[A-Z])?`, 'g')

/** The line after what a terminal sent: characters, pasted text, editing keys. Whatever else keys send is passed over. */
export function typedLine(text: string, sent: string): TypedLine {
  for (const key of sent.replaceAll(escapes, '')) {
    if (key === '\r' || key === '\n') return { text, state: 'entered' }
    if (key === '\x03' || (key === '\x04' && text === '')) return { text: '', state: 'cancelled' }
    if (key === '\x15') text = ''
    else if (key === '\x7f' || key === '\b') text = Array.from(text).slice(0, -1).join('')
    else if (key >= ' ') text += key
  }
  return { text, state: 'open' }
}
