/** Names a sign-in, so that what it kept is shown to it alone. By chance, as nothing about a token may be written elsewhere. */
export const newSignInId = (crypto: Pick<Crypto, 'getRandomValues'>): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const isSignInId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{32}$/.test(value)
