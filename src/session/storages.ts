/** Text under keys, as the browser's two storages hold it. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** sessionStorage (this tab) and localStorage (this device); undefined where the browser refuses one. */
export type Storages = { tab: TextStorage | undefined; device: TextStorage | undefined }

/** Asking alone may throw: a browser that blocks storage refuses the property itself. */
export function storagesOf(page: {
  readonly sessionStorage: TextStorage
  readonly localStorage: TextStorage
}): Storages {
  return { tab: granted(() => page.sessionStorage), device: granted(() => page.localStorage) }
}

/** What a browser grants when asked; undefined when it throws. */
export function granted<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

/** null also when the storage refuses. */
export function readText(storage: TextStorage | undefined, key: string): string | null {
  return granted(() => storage?.getItem(key)) ?? null
}

/** Whether the text is stored now; a full or refused storage answers false. */
export function writeText(storage: TextStorage | undefined, key: string, text: string): boolean {
  granted(() => storage?.setItem(key, text))
  return readText(storage, key) === text
}

export function removeText(storage: TextStorage | undefined, key: string): void {
  granted(() => storage?.removeItem(key))
}

/** Reads once: the text is gone afterwards. A text that cannot be removed counts as none, so it cannot be used twice. */
export function takeText(storage: TextStorage | undefined, key: string): string | null {
  const text = readText(storage, key)
  removeText(storage, key)
  return readText(storage, key) === null ? text : null
}
