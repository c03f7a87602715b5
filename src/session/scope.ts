/** What a token reaches. `all`: every Harvest account of the person. */
export type Scope = { all: boolean; harvestAccountIds: number[]; forecastAccountIds: number[] }

/** Reads Harvest's decoded scope text: words between spaces, others than Harvest's own are passed over. */
export function parseScope(scope: string): Scope {
  const words = scope.split(' ')
  return {
    all: words.includes('all') || words.includes('harvest:all'),
    harvestAccountIds: idsOf(words, 'harvest:'),
    forecastAccountIds: idsOf(words, 'forecast:'),
  }
}

const idsOf = (words: string[], product: string): number[] => [
  ...new Set(
    words
      .filter((word) => word.startsWith(product) && /^[1-9]\d*$/.test(word.slice(product.length)))
      .map((word) => Number(word.slice(product.length)))
      .filter(Number.isSafeInteger),
  ),
]
