const longest = 2048

/**
 * Where a reference may lead, or undefined where it is to stay text: services put anything there, scripts included. Allowed
 * is what a person would open from elsewhere: a web page, without a name and password in its address.
 */
export function safeAddress(link: string | undefined): URL | undefined {
  if (link === undefined || link.length > longest || !URL.canParse(link)) return undefined
  const address = new URL(link)
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:'
  return isWeb && address.username === '' && address.password === '' ? address : undefined
}
