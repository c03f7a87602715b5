import { useEffect } from 'react'
import { useSingleKeys } from '../../preferences/preferences.ts'
import { commandOf, isSingleKey } from './commands.ts'
import { keyOf } from './key-of.ts'
import { doing } from './use-offers.ts'

export const isMac = (): boolean => navigator.userAgent.includes('Mac')

const withoutText = new Set(['checkbox', 'button', 'submit', 'reset', 'color'])

/** Whether keys mean something to the element itself, as text or as a choice. */
function takesKeys(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}

/** Carries out commands by their keys: not while somebody types, nor behind an open dialog. */
export function useCommandKeys(): void {
  const areSingleKeysOn = useSingleKeys()

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const key = keyOf(event, isMac())
      const command = key === undefined ? undefined : commandOf(key)
      if (key === undefined || !command) return
      if (isSingleKey(key) && !areSingleKeysOn) return
      // a key that is held goes through days, and does nothing else again and again
      if (event.repeat && !key.startsWith('Arrow')) return
      if (takesKeys(event.target) && (isSingleKey(key) || !command.isForTyping)) return
      if (document.querySelector('dialog[open]')) return
      const run = doing(command.name)
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [areSingleKeysOn])
}
