import { constants } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const ownerOnly = 0o600

/** Opens a file to read and write that its owner alone can read, made if need be. Throws a sentence for somebody else's. */
export async function openOwnFile(path: string): Promise<FileHandle> {
  // not through a link that somebody laid there; Windows has neither the flag nor the danger
  const flags = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)
  const file = await open(path, flags, ownerOnly)
  const { uid } = await file.stat()
  if (process.getuid !== undefined && uid !== process.getuid()) {
    await file.close()
    throw new Error(`${path} belongs to somebody else. Choose another name.`)
  }
  await file.chmod(ownerOnly)
  return file
}

/** Puts a whole file in the place of another: whoever looks sees the old one or the new one, and so does a crash. */
export async function replaceFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const part = `${path}.part`
  await rm(part, { force: true })
  const file = await open(part, 'wx', ownerOnly)
  try {
    await write(file)
    await file.sync()
    await file.close()
    await rename(part, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(part, { force: true })
    throw error
  }
  await syncFolderOf(path)
}

/** Makes sure that a new name survives a power cut, where the system can. */
export async function syncFolderOf(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r').catch(() => undefined)
  if (!folder) return
  await folder.sync().catch(() => undefined)
  await folder.close()
}
