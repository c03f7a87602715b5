import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Throws that depend on the keys alone: the same keys, the same throws. */
export class Dice {
  #generator

  // one generator per day and person: a day's entries do not depend on how many days were made before it
  constructor(...keys: number[]) {
    this.#generator = xoroshiro128plus(keys.reduce(mix, 0x5eaf))
    this.#generator.next()
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return uniformInt(this.#generator, from, to)
  }

  chance(probability: number): boolean {
    return this.between(1, 1_000_000) <= probability * 1_000_000
  }

  /** So many hexadecimal digits. */
  hexDigits(count: number): string {
    return Array.from({ length: count }, () => this.between(0, 15).toString(16)).join('')
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)]
    if (item === undefined) throw new RangeError('Nothing to pick from')
    return item
  }
}

function mix(hash: number, key: number): number {
  let mixed = Math.imul(hash ^ key, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
