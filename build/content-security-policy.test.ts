import { describe, expect, it } from 'vitest'
import { callbackPolicy, headerText, metaText, sitePolicy } from './content-security-policy.ts'

const harvest = ['https://id.getharvest.com', 'https://api.harvestapp.com']
const site = sitePolicy({ scriptHashes: ['sha256-a='], styleHashes: ['sha256-b=', 'sha256-c='], origins: harvest })

describe('the policy of the page', () => {
  it('allows its own files, the inline parts it names, and calls to the two origins', () => {
    expect(headerText(site).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'sha256-a='",
      "style-src 'self' 'sha256-b=' 'sha256-c='",
      "img-src 'self' data:",
      "font-src 'self'",
      'connect-src https://id.getharvest.com https://api.harvestapp.com',
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
      'upgrade-insecure-requests',
    ])
  })

  it('does not turn calls to an unencrypted origin into encrypted ones', () => {
    const local = sitePolicy({
      scriptHashes: [],
      styleHashes: [],
      origins: ['https://id.getharvest.com', 'http://localhost:4011'],
    })
    expect(headerText(local)).not.toContain('upgrade-insecure-requests')
  })

  it('leaves out in a meta element only what browsers ignore there', () => {
    const inHeader = headerText(site).split('; ')
    expect(metaText(site).split('; ')).toEqual(inHeader.filter((directive) => directive !== "frame-ancestors 'none'"))
  })
})

describe('the policy of the callback page', () => {
  it('allows one script and no request', () => {
    expect(headerText(callbackPolicy('sha256-a='))).toBe(
      "default-src 'none'; script-src 'sha256-a='; img-src data:; base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    )
  })
})
