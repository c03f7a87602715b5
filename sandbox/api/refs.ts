import type { ProjectRef, TaskRef } from '../../src/harvest/wire.ts'
import type { Client, Project, Task, User } from '../world/records.ts'

// How records are named inside others.

type Ref = { id: number; name: string }

export const userRef = (user: User): Ref => ({ id: user.id, name: `${user.firstName} ${user.lastName}` })

export const clientRef = ({ id, name }: Client): Ref => ({ id, name })

export const clientWithCurrency = ({ id, name, currency }: Client): Ref & { currency: string } => ({
  id,
  name,
  currency,
})

export const projectRef = ({ id, name, code }: Project): ProjectRef => ({ id, name, code })

export const taskRef = ({ id, name }: Task): TaskRef => ({ id, name })
