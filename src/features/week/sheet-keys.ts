import type { Step } from './moves.ts'

export type PressedKey = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/** What a key asks of the sheet while no cell is being written in. */
export type Command =
  | { is: 'move'; step: Step; extends: boolean }
  /** Begins writing, in place of what stands there when there is a text. */
  | { is: 'write'; text: string | undefined }
  | { is: 'next'; by: 1 | -1 }
  | { is: 'empty' | 'open' | 'select-all' | 'let-go' }

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

const farSteps: Readonly<Record<string, Step>> = { ...steps, Home: 'first', End: 'last' }

/** `isFilling`: cells are being filled in one after the other, so that Tab goes to the next one instead of out of the sheet. */
export function commandOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey,
  isFilling: boolean,
): Command | undefined {
  if (altKey) return undefined
  const isControlled = ctrlKey || metaKey
  const step = (isControlled ? farSteps : steps)[key]
  if (step) return { is: 'move', step, extends: shiftKey }
  if (isControlled) return key.toLowerCase() === 'a' ? { is: 'select-all' } : undefined
  switch (key) {
    case 'Enter':
      return shiftKey ? { is: 'open' } : { is: 'write', text: undefined }
    case 'F2':
      return shiftKey ? { is: 'open' } : { is: 'write', text: undefined }
    case 'Delete':
    case 'Backspace':
      return { is: 'empty' }
    case 'Escape':
      return { is: 'let-go' }
    case 'Tab':
      return isFilling ? { is: 'next', by: shiftKey ? -1 : 1 } : undefined
    default:
      return beginsDuration(key) ? { is: 'write', text: key } : undefined
  }
}

// letters are left to whoever listens for them around the sheet
const beginsDuration = (key: string) => /^[\d.,:]$/.test(key)
