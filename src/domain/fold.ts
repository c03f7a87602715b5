/** Text as it is compared when people search by typing: without accents and case. */
export const fold = (text: string): string =>
  // most text has nothing to take apart, and is compared at every key stroke
  /[^ -~]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() : text.toLowerCase()

/** The words of a text, folded: runs of letters and digits. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
