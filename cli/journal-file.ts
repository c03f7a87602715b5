import { createReadStream, existsSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Journal } from './journal.ts'
import { JournalDamaged, journalRecords, type JournalRecord } from './journal-records.ts'
import { LineTooLong } from './lines.ts'
import { openOwnFile, syncFolderOf } from './owner-file.ts'

/** Reads a journal from its beginning, in batches; none is empty. Throws a sentence when it is damaged. */
export async function* readJournal(path: string): AsyncGenerator<JournalRecord[]> {
  if (!existsSync(path)) return
  try {
    yield* journalRecords(createReadStream(path))
  } catch (error) {
    if (!(error instanceof JournalDamaged) && !(error instanceof LineTooLong)) throw error
    const reason = error.message.replace(/\.$/, '')
    const sentence = `${path} is damaged: ${reason}. Nothing was sent. Mend it, or keep it and choose another output.`
    throw new Error(sentence, { cause: error })
  }
}

/** Opens a journal to go on after what stands in it, made if need be. `onStuck` as in Journal. */
export async function openJournal(
  path: string,
  onStuck: (error: unknown, waiting: number) => Promise<void>,
): Promise<Journal & { release(): Promise<void> }> {
  const file = await openOwnFile(path)
  const { size } = await file.stat()
  const end = await contentEnd(file, size)
  await syncFolderOf(path)
  const disk = {
    write: (bytes: Uint8Array, position: number) => writeAll(file, bytes, position),
    sync: () => file.datasync(),
    truncate: (size: number) => file.truncate(size),
  }
  const journal = new Journal(disk, { end, size, onStuck })
  return Object.assign(journal, { release: () => file.close() })
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** Where the last byte stands that is no room kept free. */
async function contentEnd(file: FileHandle, size: number): Promise<number> {
  const block = Buffer.alloc(64 * 1024)
  for (let end = size; end > 0;) {
    const from = Math.max(0, end - block.length)
    const { bytesRead } = await file.read(block, 0, end - from, from)
    for (let at = bytesRead - 1; at >= 0; at--) if (!isBlank(block[at])) return from + at + 1
    end = from
  }
  return 0
}

const isBlank = (byte: number | undefined) => byte === 0 || byte === 10 || byte === 32
