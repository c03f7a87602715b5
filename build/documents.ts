import type { SiteSettings } from './site-settings.ts'

/** Puts each part in place of its marker, `<!--name-->`. Every marker must stand in the template once, and none be left. */
export function fillMarkers(template: string, parts: Readonly<Record<string, string>>): string {
  const filled = Object.entries(parts).reduce((document, [name, text]) => {
    const pieces = document.split(`<!--${name}-->`)
    if (pieces.length !== 2) throw new Error(`The page must hold <!--${name}--> exactly once.`)
    return pieces.join(text)
  }, template)
  const left = /<!--[a-z-]+-->/.exec(filled)
  if (left) throw new Error(`Nothing was put in place of ${left[0]}.`)
  return filled
}

/** The settings as a data block. Indented, because people change the client id in the built page by hand. */
export function settingsBlock(settings: SiteSettings): string {
  const json = JSON.stringify(settings, null, 2).replaceAll('<', String.raw`\u003c`)
  return `<script type="application/json" id="sheaf-config">\n${json}\n</script>`
}

/** The icon inside the page: a link to a file would miss at deep addresses. */
export function iconLink(svg: string): string {
  return `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(svg.trim())}">`
}

export function policyMeta(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`
}

/** The callback page with its script inside the element that names the script's file. */
export function callbackDocument(template: string, script: string, policy?: string): string {
  const element = /(<script\b[^>]*?)\ssrc="[^"]*"([^>]*>)(?=<\/script>)/g
  if (template.match(element)?.length !== 1) throw new Error('callback/index.html must name exactly one script.')
  const referrer = /<meta\s+name="referrer"[^>]*>/
  if (!referrer.test(template)) throw new Error('callback/index.html must have a referrer meta element.')
  return template
    .replace(element, (_, start: string, end: string) => start + end + script)
    .replace(referrer, (meta) => (policy === undefined ? meta : meta + policyMeta(policy)))
}
