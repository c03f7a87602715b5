export type SiteSettings = {
  clientId: string
  contact: string
  idOrigin: string
  apiOrigin: string
  marksEntries: boolean
}

/** What a build is made for, from its environment. Throws a sentence for the terminal when an origin is none. */
export function siteSettings(environment: Readonly<Record<string, string | undefined>>): SiteSettings {
  return {
    clientId: environment['SHEAF_CLIENT_ID'] ?? '',
    contact: environment['SHEAF_CONTACT'] ?? '',
    idOrigin: origin(environment, 'SHEAF_ID_ORIGIN', 'https://id.getharvest.com'),
    apiOrigin: origin(environment, 'SHEAF_API_ORIGIN', 'https://api.harvestapp.com'),
    marksEntries: environment['SHEAF_MARKS_ENTRIES'] !== 'no',
  }
}

// stricter than URL, which lets ; and ' stand in a host: an origin becomes part of a policy
const originForm = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d+)?$/

function origin(environment: Readonly<Record<string, string | undefined>>, name: string, usual: string): string {
  const value = environment[name] ?? usual
  if (originForm.test(value) && URL.canParse(value) && new URL(value).origin === value) return value
  throw new Error(
    `${name} is "${value}". It must be an origin, such as ${usual}: http or https, a host in small letters, no path and no slash at the end.`,
  )
}
