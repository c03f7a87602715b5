// hashing two million characters would take longer than writing them
const mostCharacters = 65_536

/** A weak `Etag` over a body, undefined for one that is too long to hash quickly. */
export function weakEtag(text: string): string | undefined {
  if (text.length > mostCharacters) return undefined
  let [one, other] = [0x811c9dc5, 0x1000193]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ (code + index), 0x85ebca6b)
  }
  return `W/"${hex(one)}${hex(other)}${hex(text.length)}"`
}

const hex = (number: number) => (number >>> 0).toString(16).padStart(8, '0')
