import type { Reach } from '../../queries/accounts.ts'
import { plainText } from '../../ui/format/plain-text.ts'

/** Names what Sheaf passes over, so that nobody looks for it. */
export function leftOutSentence(leftOut: Reach['leftOut']): string {
  const names = leftOut.map(({ name, product }) => `${plainText(name)} (${plainText(productName(product))})`)
  return `Left out, as Sheaf shows Harvest time only: ${names.join(', ')}.`
}

const productName = (product: string) => product.slice(0, 1).toUpperCase() + product.slice(1)
