import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Copies a built site to where it may be changed, and removes it again afterwards. */
export async function withCopyOf(site: string, withFolder: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-site-'))
  try {
    await cp(site, folder, { recursive: true })
    await withFolder(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What somebody does with a text editor. Throws when the words are not there. */
export async function editFile(file: string, words: string, otherWords: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  if (!text.includes(words)) throw new Error(`${file} does not say ${words}`)
  await writeFile(file, text.replace(words, otherWords))
}
