import { urlSafe } from './url-safe.ts'

/** Which Harvest an application and its tokens are for. */
export type Version = 'v1' | 'v2'

/** An OAuth2 application. One without a secret was never registered: it may use the implicit grant alone. */
export type Application = {
  name: string
  clientId: string
  clientSecret: string | undefined
  version: Version
  /** Whether somebody may hand over several accounts at once. */
  isMultiAccount: boolean
  products: readonly ('harvest' | 'forecast')[]
  redirectUrl: string | undefined
}

const here = 'http://localhost:8080/'

/** The applications with a Client ID and a Client Secret, in the lengths seen live. All made up. */
export const registered: readonly Application[] = [
  application(1, { name: 'Inkwell', version: 'v2', isMultiAccount: false, products: ['harvest'], redirectUrl: here }),
  application(2, { name: 'Tidewater', version: 'v2', isMultiAccount: true, products: ['harvest'], redirectUrl: here }),
  application(3, {
    name: 'Almanac',
    version: 'v2',
    isMultiAccount: true,
    products: ['harvest', 'forecast'],
    redirectUrl: 'https://almanac.example/harvest/',
  }),
  application(4, {
    name: 'Old Ledger',
    version: 'v1',
    isMultiAccount: false,
    products: ['harvest'],
    redirectUrl: here,
  }),
]

function application(key: number, told: Omit<Application, 'clientId' | 'clientSecret'>): Application {
  return { ...told, clientId: urlSafe(24, 1, key), clientSecret: urlSafe(86, 2, key) }
}

/** The application of a Client ID: registered for this version, or anybody's own unless its id begins with `unknown`. */
export function applicationOf(clientId: string, version: Version): Application | undefined {
  const known = registered.find((one) => one.clientId === clientId)
  if (known) return known.version === version ? known : undefined
  if (clientId === '' || clientId.startsWith('unknown')) return undefined
  const unregistered = { name: clientId, clientId, clientSecret: undefined, version, redirectUrl: undefined }
  return version === 'v1'
    ? { ...unregistered, isMultiAccount: false, products: ['harvest'] }
    : { ...unregistered, isMultiAccount: true, products: ['harvest', 'forecast'] }
}

/** The registered application that these credentials are of. */
export function authenticated(clientId: string, clientSecret: string, version: Version): Application | undefined {
  return registered.find(
    (one) => one.clientId === clientId && one.clientSecret === clientSecret && one.version === version,
  )
}
