import { headerText, type Policy } from './content-security-policy.ts'

type Header = readonly [name: string, value: string]

const refusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

const everywhere: readonly Header[] = [
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', refusedFeatures.map((feature) => `${feature}=()`).join(', ')],
]

const checkedEachTime: Header = ['Cache-Control', 'no-cache']
const neverKept: Header = ['Cache-Control', 'no-store']
const keptForGood: Header = ['Cache-Control', 'public, max-age=31536000, immutable']

/**
 * Headers in the form that Netlify, Cloudflare Pages and others read. They join the values of one header from several
 * matching rules, so no header stands in two rules that meet: `policy` serves the callback too and must allow its
 * script (the page's own meta narrows it), and deep addresses keep the hosts' own caching, which is to ask each time.
 */
export function headersFile(policy: Policy): string {
  const rules: [string, readonly Header[]][] = [
    ['/*', [['Content-Security-Policy', headerText(policy)], ...everywhere]],
    ['/', [checkedEachTime]],
    ['/index.html', [checkedEachTime]],
    ['/404.html', [checkedEachTime]],
    ['/callback/*', [neverKept]],
    ['/assets/*', [keptForGood]],
  ]
  const written = rules.map(([path, headers]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  return `${written.join('\n\n')}\n`
}

/** The same for nginx, with `/sheaf/` where the site stands. Every location has all headers: it inherits none once it adds one. */
export function nginxFile(policies: { site: Policy; callback: Policy }): string {
  const locations = [
    location(
      '/sheaf/',
      ['index index.html;', 'try_files $uri $uri/ /sheaf/index.html;'],
      policies.site,
      checkedEachTime,
    ),
    location('/sheaf/assets/', ['try_files $uri =404;'], policies.site, keptForGood),
    location('/sheaf/callback/', nginxCallback, policies.callback, neverKept),
  ]
  return `${[nginxPreface, ...locations].join('\n\n')}\n`
}

function location(path: string, lines: readonly string[], policy: Policy, [cache, caching]: Header): string {
  const always: Header[] = [['Content-Security-Policy', headerText(policy)], ...everywhere]
  // caching not always, so that a 404 is not kept for a year
  const added = [`${cache} "${caching}"`, ...always.map(([name, value]) => `${name} "${value}" always`)]
  const body = [...lines, ...added.map((header) => `add_header ${header};`)]
  return [`location ${path} {`, ...body.map((line) => `    ${line}`), '}'].join('\n')
}

const nginxPreface = `# For nginx, inside a server block; other hosts do not need this file.
# Write your own path in place of /sheaf/ throughout, or / when the site has the host to itself.
# root (or alias) must lead to the folder that holds the built files.`

const nginxCallback = [
  'index index.html;',
  '# the address may carry a token: it must not reach a log',
  'access_log off;',
  'error_log /dev/null crit;',
]
