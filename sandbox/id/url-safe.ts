import { Dice } from '../world/dice.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')

/** Text that needs no escaping in an address; the same keys, the same text, and another last key always another. */
export function urlSafe(length: number, ...keys: number[]): string {
  const throws = new Dice(...keys)
  return Array.from({ length }, () => throws.pick(alphabet)).join('')
}
