import { forbidden, notFound } from '../refusals.ts'
import type { State } from '../state.ts'
import type { Project } from '../world/records.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { isMember, manages, may } from './permissions.ts'
import { recordOf } from './record.ts'

/** Who asks about projects: administrators and managers. Members are refused with 403. */
export function projectsCaller(request: Request, state: State): Caller {
  const caller = callerOf(request, state)
  if (isMember(caller.self)) throw forbidden()
  return caller
}

/** A project that the caller manages; for others it is not there (404). */
export function readableProject(request: Request, id: string, state: State): { caller: Caller; project: Project } {
  const caller = projectsCaller(request, state)
  const project = recordOf(caller.account.projects, id)
  if (!manages(caller, project)) throw notFound()
  return { caller, project }
}

/** A managed project that the caller may edit: managers need project_creator for it. */
export function writableProject(request: Request, id: string, state: State): { caller: Caller; project: Project } {
  const found = readableProject(request, id, state)
  if (!may(found.caller.self, 'project_creator')) throw forbidden()
  return found
}
