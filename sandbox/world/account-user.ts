import type { ProjectRef, TaskAssignment, TaskRef, User, UserAssignment } from '../../src/harvest/wire.ts'

export type Rounding = { to: 'nearest' | 'up'; minutes: 6 | 15 | 30 }

/** One person inside one account. */
export type AccountUser = {
  /** As an administrator reads it, rates and all. */
  user: User
  personId: number | undefined
  /** IANA; `user.timezone` has Harvest's own name of it. */
  zone: string
  isAdministrator: boolean
  refusedCompany: boolean
  assignments: Assignment[]
}

export type Assignment = { userAssignment: UserAssignment; project: Project }

export type Project = {
  ref: ProjectRef
  client: { id: number; name: string }
  isArchived: boolean
  tasks: ProjectTask[]
  /** What its notes are about. */
  topics: readonly string[]
}

export type ProjectTask = { assignment: TaskAssignment; task: TaskRef }
