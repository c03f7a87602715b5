import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { lock } from './lock.ts'
import { openFolder } from './rig-migration.ts'

const folder = openFolder()
const path = folder.path('v2.csv.lock')

afterEach(async () => {
  for (const name of folder.names()) folder.removeFile(name)
})

const nonce = '0f8fad5b-d9cb-469f-a165-70867728950e'
const heldBy = (pid: number, host = hostname()) => folder.write('v2.csv.lock', JSON.stringify({ pid, host, nonce }))

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('a lock', () => {
  it('is held by one, says nothing to others, and is gone afterwards', async () => {
    const release = await lock(path)
    expect(folder.mode('v2.csv.lock')).toBe(0o600)
    await expect(lock(path)).rejects.toThrow(`Process ${process.pid} is working on this output.`)
    await release()
    expect(folder.names()).toEqual([])
    await (
      await lock(path)
    )()
  })

  it('of a process that was killed is taken over', async () => {
    heldBy(await endedProcess())
    await (
      await lock(path)
    )()
    expect(folder.names()).toEqual([])
  })

  it('of a process that had our number before us is taken over', async () => {
    heldBy(process.pid)
    const release = await lock(path)
    await release()
    expect(folder.names()).toEqual([])
  })

  it('of a process that runs is not', async () => {
    heldBy(process.ppid)
    await expect(lock(path)).rejects.toThrow(`Process ${process.ppid} is working on this output.`)
    expect(folder.names()).toEqual(['v2.csv.lock'])
  })

  it('of another machine is not, for nobody can tell', async () => {
    heldBy(await endedProcess(), 'elsewhere.example')
    await expect(lock(path)).rejects.toThrow('A command on elsewhere.example is working on this output.')
  })

  it('that is something else is left alone', async () => {
    for (const text of ['', '{', '{"pid":"7"}']) {
      folder.write('v2.csv.lock', text)
      await expect(lock(path)).rejects.toThrow('is no lock of this command')
      expect(folder.text('v2.csv.lock')).toBe(text)
    }
  })

  it('is taken over by one of many who find it left behind at the same time', async () => {
    for (let round = 0; round < 20; round++) {
      heldBy(await endedProcess())
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => lock(path)))
      const held = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      expect(held).toHaveLength(1)
      await held[0]?.()
    }
  })
})
