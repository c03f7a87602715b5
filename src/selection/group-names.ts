import type { Group } from '../domain/group.ts'
import { accountColour, colourOf } from '../ui/colour.ts'
import { plainText } from '../ui/format/plain-text.ts'
import type { Material } from './material.ts'

/** What has a name of its own, and so a colour. */
export const layerings = ['project', 'client', 'task', 'account'] as const
export type Layering = (typeof layerings)[number]

/** How a group of entries is called and coloured, the same wherever it stands. */
export type Named = { key: string; name: string; colour: string }

/** Names for groups side by side; those that would be the same tell their account as well, and projects their client. */
export function namedGroups(groups: readonly Group[], by: Layering, accounts: Material['accounts']): Named[] {
  const accountName = (id: number) => plainText(accounts.find((account) => account.id === id)?.name ?? `Account ${id}`)
  const names = groups.map(({ newest }) => nameOf[by](newest, accountName))
  const count = new Map<string, number>()
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1)
  return groups.map(({ key, newest }, index) => {
    const name = names[index] ?? ''
    const told = (count.get(name) ?? 0) > 1 ? `${name} · ${more[by](newest, accountName)}` : name
    const colour = by === 'account' ? accountColour(newest.accountId) : colourOf(...key.split('/').map(Number))
    return { key, name: told, colour }
  })
}

type NameOf = (entry: Group['newest'], accountName: (id: number) => string) => string

const nameOf: Record<Layering, NameOf> = {
  project: ({ project }) => plainText(project.name),
  client: ({ client }) => plainText(client.name),
  task: ({ task }) => plainText(task.name),
  account: ({ accountId }, accountName) => accountName(accountId),
}

const more: Record<Layering, NameOf> = {
  project: ({ client, accountId }, accountName) => `${plainText(client.name)}, ${accountName(accountId)}`,
  client: ({ accountId }, accountName) => accountName(accountId),
  task: ({ accountId }, accountName) => accountName(accountId),
  account: ({ accountId }) => String(accountId),
}
