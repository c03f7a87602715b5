import { describe, expect, it } from 'vitest'
import { application, origins, userAgent } from './settings.ts'

/** Where settings come from: the environment, and somebody who types these answers. */
function from(environment: Record<string, string>, ...answers: string[]) {
  const questions: string[] = []
  const ask = async ({ text, isSecret }: { text: string; isSecret: boolean }) => {
    questions.push(`${isSecret ? 'secretly' : 'openly'}: ${text}`)
    return answers.shift()
  }
  return { environment, terminal: { ask }, questions }
}

const given = { HARVEST_V2_CLIENT_ID: ' inkwell ', HARVEST_V2_CLIENT_SECRET: 'canary-secret' }

describe('credentials', () => {
  it('come from the environment', async () => {
    const sources = from(given)
    expect(await application('V2', sources)).toEqual({ clientId: 'inkwell', clientSecret: 'canary-secret' })
    expect(sources.questions).toEqual([])
  })

  it('are asked for where they are not set, secrets without being shown', async () => {
    const sources = from({}, 'inkwell', 'canary-secret')
    expect(await application('V1', sources)).toEqual({ clientId: 'inkwell', clientSecret: 'canary-secret' })
    expect(sources.questions).toEqual([
      'openly: Client ID of your V1 application',
      'secretly: Client Secret of your V1 application (not shown as you type)',
    ])
  })

  it('are named where nobody is there to ask', async () =>
    expect(application('V1', from({ HARVEST_V1_CLIENT_ID: 'inkwell' }))).rejects.toThrow(
      'HARVEST_V1_CLIENT_SECRET is not set',
    ))

  it.each(['canary with spaces', 'canary\nlines', 'cänary'])('of a wrong form are not repeated: %j', async (secret) => {
    const wrong = application('V2', from({ ...given, HARVEST_V2_CLIENT_SECRET: secret }))
    await expect(wrong).rejects.toThrow('HARVEST_V2_CLIENT_SECRET does not have the form')
    await expect(wrong).rejects.not.toThrow(secret)
  })
})

describe('what Harvest is told of us', () => {
  it('is Sheaf and whom to write to', async () =>
    expect(await userAgent(from({ SHEAF_CONTACT: 'ana@kelpstone.example' }))).toBe('Sheaf (ana@kelpstone.example)'))

  it.each(['two\nlines', 'a (b)', 'é'])('cannot be %j', async (contact) =>
    expect(userAgent(from({ SHEAF_CONTACT: contact }))).rejects.toThrow('SHEAF_CONTACT does not have the form'),
  )
})

describe('where secrets go', () => {
  it('is Harvest, unless told otherwise', () => {
    expect(origins({})).toEqual({ idOrigin: 'https://id.getharvest.com', apiOrigin: 'https://api.harvestapp.com' })
    const here = { SHEAF_ID_ORIGIN: 'http://localhost:4010/', SHEAF_API_ORIGIN: 'http://[::1]:4011' }
    expect(origins(here)).toEqual({ idOrigin: 'http://localhost:4010', apiOrigin: 'http://[::1]:4011' })
  })

  it.each(['http://id.getharvest.com', 'id.getharvest.com', 'ftp://localhost', 'http://localhost.elsewhere.example'])(
    'is not %s',
    (address) =>
      expect(() => origins({ SHEAF_ID_ORIGIN: address })).toThrow('SHEAF_ID_ORIGIN must be an https address'),
  )
})
