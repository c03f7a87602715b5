import { readAccounts } from '../src/harvest/accounts.ts'
import { systemClock } from '../src/harvest/clock.ts'
import { connectHarvest } from '../src/harvest/connection.ts'
import { readArguments } from './arguments.ts'
import { checkAccount, type Finding, finding } from './check-account.ts'
import { runCommand } from './run-command.ts'
import { origins, setting, userAgent } from './settings.ts'

const usage = {
  command: 'check-v2',
  about: `Tries whether an access token and this machine are ready for Harvest's V2. It only reads.
The token comes from HARVEST_ACCESS_TOKEN, or is asked for, and so is SHEAF_CONTACT.`,
  values: { account: 'id of the one account to try; otherwise all of Harvest that the token reaches' },
  switches: {},
}

await runCommand(async (surroundings) => {
  const { given, environment, terminal, signal } = surroundings
  const wanted = readArguments(given, usage).values.get('account')
  if (wanted !== undefined && !/^\d{1,15}$/.test(wanted)) throw new Error('--account is the number of an account.')
  const token = await setting(
    { name: 'HARVEST_ACCESS_TOKEN', what: 'Access token of V2', form: /^[\x21-\x7e]{8,2048}$/, isSecret: true },
    surroundings,
  )
  const connection = connectHarvest({
    ...origins(environment),
    clock: systemClock,
    fetch: (request) => fetch(request),
    random: Math.random,
    userAgent: await userAgent(surroundings),
  })

  const findings: Finding[] = []
  let accounts: { id: number; name: string }[] = []
  await finding(findings, 'The token is accepted as “Authorization: Bearer”', async () => {
    const answer = await readAccounts(connection, token, signal)
    accounts = answer.accounts.filter(({ product }) => product === 'harvest')
    return `it is of ${answer.user.first_name} ${answer.user.last_name}`
  })
  const isReached = findings[0]?.isMet === true
  if (isReached) {
    const chosen = accounts.filter(({ id }) => wanted === undefined || String(id) === wanted)
    const names = chosen.map(({ id, name }) => `${id} ${name}`).join(', ')
    findings.push({
      isMet: chosen.length > 0,
      sentence: `Accounts of Harvest have ids: ${names || 'none that was asked for is reached'}`,
    })
    for (const { id, name } of chosen) {
      for (const { isMet, sentence } of await checkAccount(connection, { token, accountId: id }, signal))
        findings.push({ isMet, sentence: `${name} ${sentence}` })
    }
    // without a User-Agent Harvest refuses, and what is no JSON is an error above
    const isAllMet = findings.every(({ isMet }) => isMet)
    findings.push({ isMet: isAllMet, sentence: 'Headers and JSON: User-Agent is sent, and all answers could be read' })
  }
  for (const { isMet, sentence } of findings) terminal.say(`${isMet ? 'ok    ' : 'FAILED'}  ${sentence}`)
  return findings.every(({ isMet }) => isMet) ? 0 : 1
})
