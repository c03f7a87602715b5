import { journalName } from '../../outbox/journal.ts'
import { readName } from '../../queries/kept-reads.ts'

/** Something that Sheaf keeps in this browser. Without `read` its content is nobody's to see, such as Harvest's token. */
export type StoredThing = {
  name: string
  title: string
  about: string
  place: 'in this tab' | 'on this device'
  read: (() => Promise<unknown>) | undefined
  remove: () => Promise<void>
}

type Words = { title: string; about: string; isSecret?: true }

const prefix = 'sheaf.'

const texts: Record<string, Words> = {
  'sheaf.preferences': {
    title: 'Your choices',
    about: 'What you have set on this page, and which accounts are hidden.',
  },
  'sheaf.last-seen': {
    title: 'When you were last here',
    about: 'So that a timer you forgot has a likely end.',
  },
  'sheaf.week-rows': { title: 'Rows of weeks', about: 'Those that you added and that have no time yet.' },
  'sheaf.own-rates': {
    title: 'Your own rates',
    about: 'What an hour of yours is worth, in cents, by account and user.',
  },
  'sheaf.report-views': { title: 'Saved reports', about: 'What you called them, and what they show.' },
  'sheaf.entry-draft': {
    title: 'A line you began',
    about: 'What stands in the line for new entries and was not added yet.',
  },
  'sheaf.edit-draft': {
    title: 'A change you began',
    about: 'What you typed into an entry’s form and have not saved yet.',
  },
  'sheaf.session': {
    title: 'Harvest’s permission',
    about: 'Lets this page ask Harvest in your name. It is neither shown nor exported.',
    isSecret: true,
  },
  'sheaf.sign-outs': {
    title: 'Sign-outs',
    about: 'How often somebody signed out here, so that a tab that slept meanwhile is signed out, too.',
  },
  'sheaf.pending': { title: 'A sign-in under way', about: 'Ends when Harvest answers.', isSecret: true },
  'sheaf.refusal': { title: 'Why the last sign-in failed', about: 'Is told once on the way in.' },
  'sheaf.return-to': { title: 'Where to go after signing in', about: 'An address of this page.' },
}

const ofAnother: Words = {
  title: 'Left by another version of Sheaf',
  about: 'This one makes no use of it.',
  isSecret: true,
}

/** Every database of Sheaf's, in plain words. */
const databases: Record<string, Words> = {
  [journalName]: {
    title: 'Your changes',
    about: 'What you entered, until Harvest has it and for a short while after, so that it can be undone.',
  },
  [readName]: {
    title: 'What was read',
    about: 'Your time and your accounts as Harvest told of them, so that years are here at once.',
    isSecret: true,
  },
}

type Places = { tab: Storage | undefined; device: Storage | undefined; databases: IDBFactory | undefined }

/** What there is of Sheaf's in a browser's storages, nothing left out. */
export async function storedThings({ tab, device, databases: factory }: Places): Promise<StoredThing[]> {
  const inTexts = [textsIn(device, 'on this device'), textsIn(tab, 'in this tab')].flat()
  const existing = new Set(((await factory?.databases()) ?? []).map(({ name }) => name))
  const inDatabases = Object.entries(databases).flatMap(([name, { title, about, isSecret }]): StoredThing[] =>
    factory && existing.has(name)
      ? [
          {
            name,
            title,
            about,
            place: 'on this device',
            // Harvest’s to export
            read: isSecret ? undefined : () => contentOf(factory, name),
            remove: async () => void (await answerOf(factory.deleteDatabase(name))),
          },
        ]
      : [],
  )
  return [...inTexts, ...inDatabases]
}

function textsIn(storage: Storage | undefined, place: StoredThing['place']): StoredThing[] {
  if (!storage) return []
  return Object.keys(storage)
    .filter((name) => name.startsWith(prefix))
    .toSorted()
    .map((name) => {
      const { title, about, isSecret } = (Object.hasOwn(texts, name) && texts[name]) || ofAnother
      return {
        name,
        title,
        about,
        place,
        read: isSecret ? undefined : () => Promise.resolve(parsed(storage.getItem(name))),
        remove: () => Promise.resolve(storage.removeItem(name)),
      }
    })
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return text
  }
}

/** All that a database holds, by store. */
async function contentOf(factory: IDBFactory, name: string): Promise<Record<string, unknown[]>> {
  const database = await answerOf(factory.open(name))
  try {
    const stores = [...database.objectStoreNames]
    if (stores.length === 0) return {}
    const transaction = database.transaction(stores)
    const contents = await Promise.all(stores.map((store) => answerOf(transaction.objectStore(store).getAll())))
    return Object.fromEntries(stores.map((store, index) => [store, contents[index] ?? []]))
  } finally {
    database.close()
  }
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser did not say why.')))
    // a database that another tab holds on to
    request.addEventListener('blocked', () => reject(new Error('Another tab uses it.')))
  })
}

/** The contents of what may be seen, as one text to keep. */
export async function exported(things: readonly StoredThing[]): Promise<string> {
  const contents = await Promise.all(
    things.flatMap(({ name, read }) => (read ? [read().then((content) => [name, content] as const)] : [])),
  )
  return JSON.stringify(Object.fromEntries(contents), null, 2)
}

/** Removes all of it but for what signing out needs, and does itself. */
export async function removeAll(things: readonly StoredThing[]): Promise<void> {
  const others = things.filter(({ name }) => name !== 'sheaf.session' && name !== 'sheaf.sign-outs')
  await Promise.all(others.map(({ remove }) => remove()))
}
