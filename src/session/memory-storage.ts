import type { TextStorage } from './storages.ts'

/** A browser's storage for tests: the text it holds lies open, and it can be told to refuse. */
export function memoryStorage(texts: Record<string, string> = {}) {
  const held = new Map(Object.entries(texts))
  let refuses: 'nothing' | 'writing' | 'everything' = 'nothing'
  const mayThrow = (isWriting: boolean) => {
    const isRefused = refuses === 'everything' || (refuses === 'writing' && isWriting)
    if (isRefused) throw new DOMException('Refused', isWriting ? 'QuotaExceededError' : 'SecurityError')
  }
  const storage: TextStorage = {
    getItem(key) {
      mayThrow(false)
      return held.get(key) ?? null
    },
    setItem(key, text) {
      mayThrow(true)
      held.set(key, text)
    },
    removeItem(key) {
      mayThrow(false)
      held.delete(key)
    },
  }
  return { ...storage, held, refuse: (what: typeof refuses) => (refuses = what) }
}

/** Both storages, empty. */
export const memoryStorages = () => ({ tab: memoryStorage(), device: memoryStorage() })
