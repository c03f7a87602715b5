import { describe, expect, it } from 'vitest'
import { siteSettings } from './site-settings.ts'

describe('what a build is made for', () => {
  it('is Harvest itself, without a client id, when nothing is said', () => {
    expect(siteSettings({})).toEqual({
      clientId: '',
      contact: '',
      idOrigin: 'https://id.getharvest.com',
      apiOrigin: 'https://api.harvestapp.com',
      marksEntries: true,
    })
  })

  it('is what the environment says', () => {
    const environment = {
      SHEAF_CLIENT_ID: 'abc',
      SHEAF_CONTACT: 'hours@example.com',
      SHEAF_ID_ORIGIN: 'http://localhost:4010',
      SHEAF_API_ORIGIN: 'http://[::1]:4011',
      SHEAF_MARKS_ENTRIES: 'no',
    }
    expect(siteSettings(environment)).toEqual({
      clientId: 'abc',
      contact: 'hours@example.com',
      idOrigin: 'http://localhost:4010',
      apiOrigin: 'http://[::1]:4011',
      marksEntries: false,
    })
  })

  it.each([
    '',
    'api.harvestapp.com',
    'https://api.harvestapp.com/',
    'https://api.harvestapp.com/v2',
    'https://api.harvestapp.com:443',
    'https://API.harvestapp.com',
    'https://me@api.harvestapp.com',
    'ftp://api.harvestapp.com',
    'javascript:alert(1)',
    "https://a;script-src 'unsafe-inline'",
    'https://*',
    'https://a https://b',
  ])('stops with a plain sentence for the origin "%s"', (origin) => {
    expect(() => siteSettings({ SHEAF_API_ORIGIN: origin })).toThrow(
      `SHEAF_API_ORIGIN is "${origin}". It must be an origin, such as https://api.harvestapp.com`,
    )
  })
})
