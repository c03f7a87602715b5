export type Scheme = 'light' | 'dark'

const schemes: readonly Scheme[] = ['light', 'dark']

/** Shows the page in light or dark, the browser's own bars with it; undefined is as the device says. */
export function showScheme(document: Document, scheme: Scheme | undefined): void {
  document.documentElement.style.colorScheme = scheme ?? ''
  // one for each scheme, in this order
  for (const [index, bar] of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').entries()) {
    const own = schemes[index]
    bar.media = scheme === undefined ? `(prefers-color-scheme: ${own})` : scheme === own ? 'all' : 'not all'
  }
}
