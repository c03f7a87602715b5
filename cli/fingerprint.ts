import { hash } from 'node:crypto'

/** What a token is known by where it must not stand itself: its SHA-256 in hex. Tokens are too random to be guessed from it. */
export const fingerprint = (token: string): string => hash('sha256', token, 'hex')
