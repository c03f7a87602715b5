// Reading ten years for the first time and bringing them up to date, beside a client that takes one page after the other.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { personalToken } from '../sandbox/id/tokens.ts'
import { people } from '../sandbox/world/people.ts'
import { day, type Month, monthsBetween } from '../src/domain/day.ts'
import { harvestSource } from '../src/queries/entry-source.ts'
import { mira, RigReading } from '../src/queries/rig-reading.ts'
import { timeEntryQueries } from '../src/queries/time-entries.ts'

const entries = 50_000
const latencyMs = 50
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const months = monthsBetween(day('2016-03-01'), day('2026-03-31'))
const ports = {
  id: Number(process.env['SANDBOX_ID_PORT'] ?? 4010),
  api: Number(process.env['SANDBOX_API_PORT'] ?? 4011),
}
const api = `http://localhost:${ports.api}`

const [member] = people
if (!member) throw new Error('Nobody lives in the sandbox')
const token = personalToken(member)
const headers = { authorization: `Bearer ${token}`, 'harvest-account-id': String(mira.accountId) }

/** The local Harvest in a process of its own, so that what it computes is not counted to whoever asks. */
async function startSandbox(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/in-node.ts'], {
    env: { ...process.env, SANDBOX_ID_PORT: String(ports.id), SANDBOX_API_PORT: String(ports.api) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const text of child.stdout) if (String(text).includes('sandbox ready')) return child
  throw new Error('The sandbox did not start.')
}

async function control(name: string, body: unknown): Promise<void> {
  const response = await fetch(`${api}/__sandbox/${name}`, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(await response.text())
}

type Listed = { time_entries: unknown[]; total_entries: number; links: { next: string | null } }

async function page(address: string): Promise<Listed> {
  const response = await fetch(address, { headers })
  const body: Listed = await response.json()
  return body
}

const firstPage = `${api}/v2/time_entries?user_id=${mira.userId}&per_page=2000`

/** One page after the other, checked and translated as Sheaf does it: the peer. */
async function oneByOneChecked(): Promise<number> {
  const rig = openRig()
  let read = 0
  const range = { from: day('2016-03-01'), to: day('2026-03-31') }
  for await (const { entries: some } of harvestSource(mira, false).pages(range)) read += some.length
  rig.client.clear()
  return read
}

/** One page after the other, parsed and forgotten. */
async function oneByOne(): Promise<number> {
  let [read, next]: [number, string | null] = [0, firstPage]
  while (next) {
    const { time_entries: some, links } = await page(next)
    read += some.length
    next = links.next
  }
  return read
}

/** All pages by number at once, which Harvest does not want, read and nothing else: the floor. */
async function allAtOnce(): Promise<number> {
  const numbers = Array.from({ length: entries / 2000 }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => page(`${firstPage}&page=${number}`)))
  return pages.reduce((sum, { time_entries: some }) => sum + some.length, 0)
}

const openRig = () => new RigReading((request) => fetch(request), token, api)

async function readBySheaf(rig: RigReading): Promise<number> {
  await rig.shown(months.slice(-1))
  await rig.client.query(timeEntryQueries.span(mira))
  return (await rig.shown(months)).length
}

type Figure = { ms: number; cpuMs: number; requests: number }
const figures = new Map<string, Figure[]>()

async function measured(
  name: string,
  rig: RigReading | undefined,
  work: () => Promise<number>,
  requests = entries / 2000,
) {
  // a new budget of requests for each
  await control('clock', { forwardMs: 60_000 })
  rig?.asked.splice(0)
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const read = await work()
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  if (read !== entries) throw new Error(`${name} read ${read} entries.`)
  figures.set(name, [
    ...(figures.get(name) ?? []),
    { ms, cpuMs: (user + system) / 1000, requests: rig ? rig.asked.length : requests },
  ])
}

/** Nothing is fresh any more. */
const passTime = (rig: RigReading, some: readonly Month[]) => rig.reading.shelf.checked(mira, some, 1)

const median = (numbers: number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? NaN

const harvest = await startSandbox()
try {
  await control('reset', { now: '2026-03-11T09:30:00Z', world: { entries, accounts: 1, years: 10 } })
  await control('faults', [{ path: '/v2/', fault: { delayMs: latencyMs } }])
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const longest: number[] = []
  for (let round = 0; round < rounds; round++) {
    await measured('one page after the other, checked', undefined, oneByOneChecked)
    await measured('one page after the other, only parsed', undefined, oneByOne)
    await measured('floor: all pages at once, only parsed', undefined, allAtOnce)
    const rig = openRig()
    delay.reset()
    delay.enable()
    await measured('Sheaf, first reading', rig, () => readBySheaf(rig))
    delay.disable()
    longest.push(delay.max / 1e6)
    for (const name of ['Sheaf, up to date with the latest page', 'Sheaf, up to date']) {
      passTime(rig, months)
      await measured(name, rig, async () => (await rig.shown(months)).length)
    }
    rig.client.clear()
  }
  console.log(`${entries} entries of ten years, ${latencyMs} ms to each answer, medians of ${rounds}`)
  for (const [name, some] of figures) {
    const mid = (figure: keyof Figure) => median(some.map((one) => one[figure])).toFixed(0)
    console.log(`${name}: ${mid('ms')} ms, of which ${mid('cpuMs')} of computing, ${mid('requests')} requests`)
  }
  const of = (name: string) => median((figures.get(name) ?? []).map(({ ms }) => ms))
  console.log(
    `that is ${(of('one page after the other, checked') / of('Sheaf, first reading')).toFixed(2)} times as fast as the first`,
  )
  console.log(`what else had to wait meanwhile waited at most ${median(longest).toFixed(0)} ms`)
} finally {
  harvest.kill()
  await once(harvest, 'exit')
}
