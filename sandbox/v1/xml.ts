/** What an XML answer of V1 is made of. */
export type XmlNode = string | number | boolean | null | { [name: string]: XmlNode }

/** XML as Rails writes a hash: dasherized names, types of what is no text, two spaces a level. Numbers are whole. */
export const xmlText = (value: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element('hash', value, '')}`

function element(name: string, value: XmlNode, indent: string): string {
  const tag = name.replaceAll('_', '-')
  if (value === null) return `${indent}<${tag} nil="true"/>\n`
  if (typeof value === 'number') return `${indent}<${tag} type="integer">${value}</${tag}>\n`
  if (typeof value === 'boolean') return `${indent}<${tag} type="boolean">${value}</${tag}>\n`
  if (typeof value === 'string') return `${indent}<${tag}>${escaped(value)}</${tag}>\n`
  const children = Object.entries(value).map(([inner, part]) => element(inner, part, `${indent}  `))
  return `${indent}<${tag}>\n${children.join('')}${indent}</${tag}>\n`
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
])

// what XML 1.0 has no way to say is an asterisk, as in Rails
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '*')
    .replace(/[&<>\r]/g, (character) => entities.get(character) ?? character)
