import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import * as v from 'valibot'

const holderOf = v.object({
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  host: v.string(),
  nonce: v.pipe(v.string(), v.uuid()),
})

const tries = 5
const heldHere = new Set<string>()

/**
 * Holds a lock file until the result is called. A lock whose process on this machine has ended is taken over; any other
 * throws a sentence. The file appears with its content at once, so that a kill leaves none that says nothing.
 */
export async function lock(path: string): Promise<() => Promise<void>> {
  const nonce = randomUUID()
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), nonce })
  // before anybody can read it
  heldHere.add(nonce)
  for (let round = 0; round < tries; round++) {
    if (await isPlaced(path, mine)) return () => rm(path, { force: true })
    const text = await readFile(path, 'utf8').catch(ifMissing)
    if (text !== undefined) await takeAway(path, text)
  }
  throw new Error(`${path} could not be locked: others are trying, too.`)
}

async function isPlaced(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function takeAway(path: string, text: string): Promise<void> {
  const { success, output: holder } = v.safeParse(holderOf, parsed(text))
  if (!success) throw new Error(`${path} is no lock of this command. Choose another output.`)
  const remedy = `If it does not run any more, delete ${path}.`
  if (holder.host !== hostname())
    throw new Error(`A command on ${holder.host} is working on this output. Wait for it. ${remedy}`)
  if (isRunning(holder))
    throw new Error(`Process ${holder.pid} is working on this output. Wait for it or end it. ${remedy}`)

  // one at a time, or the second would take away the lock that the first has placed meanwhile
  const release = await lock(`${path}.left`)
  try {
    if ((await readFile(path, 'utf8').catch(ifMissing)) === text) await rm(path)
  } finally {
    await release()
  }
}

function isRunning({ pid, nonce }: v.InferOutput<typeof holderOf>): boolean {
  // in containers the same number comes again and again
  if (pid === process.pid) return heldHere.has(nonce)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

function ifMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
