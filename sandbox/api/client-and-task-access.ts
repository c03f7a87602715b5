import { forbidden } from '../refusals.ts'
import type { State } from '../state.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { isMember, may } from './permissions.ts'

/** Who asks for clients, contacts and tasks, which members are refused. */
export function readerOf(request: Request, state: State): Caller {
  const caller = callerOf(request, state)
  if (isMember(caller.self)) throw forbidden()
  return caller
}

/** Who writes clients, contacts and tasks: an administrator, or a manager with the permission. */
export function writerOf(request: Request, state: State): Caller {
  const caller = callerOf(request, state)
  if (!may(caller.self, 'client_and_task_manager')) throw forbidden()
  return caller
}
