type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * What was pressed, as the table of commands names it: `n`, `?`, `shift+p`, `mod+k`; undefined for what is none of ours, such as
 * anything with a further modifier. Letters are found where they stand on a keyboard that types other scripts.
 */
export function keyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press, isMac: boolean): string | undefined {
  if (altKey || (isMac ? ctrlKey : metaKey)) return undefined
  const isLatin = key.length > 1 || key <= '~'
  const pressed = isLatin ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key)
  const isLetter = /^[a-z]$/i.test(pressed)
  // other signs take Shift on some keyboards and not on others
  if (shiftKey && pressed.length > 1) return undefined
  const named = isLetter ? pressed.toLowerCase() : pressed
  if (shiftKey && isLetter) return ctrlKey || metaKey ? undefined : `shift+${named}`
  return ctrlKey || metaKey ? `mod+${named}` : named
}

const names: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', Delete: 'Delete', Backspace: '⌫' }

/** A key as it stands on the keyboard: `N`, `←`, `Ctrl K`. */
export function keyName(key: string, isMac: boolean): string {
  if (key.startsWith('mod+')) return `${isMac ? '⌘' : 'Ctrl'} ${keyName(key.slice(4), isMac)}`
  if (key.startsWith('shift+')) return `Shift ${keyName(key.slice(6), isMac)}`
  return names[key] ?? key.toUpperCase()
}
