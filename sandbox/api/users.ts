import type { Hono } from 'hono/tiny'
import { forbidden, invalid, notFound } from '../refusals.ts'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { User } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { byActivity, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { isAdministrator, isManager, looksAfter } from './permissions.ts'
import { recordOf } from './record.ts'
import { refuseWhileTimed } from './timers.ts'
import { userChange } from './user-fields.ts'
import { userJson } from './user-json.ts'
import { addUser, changeUser, removeUser } from './user-writing.ts'

/** What a manager may not touch of the people looked after. */
const administratorsFields = ['email', 'roles', 'access_roles', 'is_active', 'saml_exempt']

export function userRoutes(v2: Hono, state: State): void {
  v2.get('/users', ({ req }) => {
    const caller = reader(req.raw)
    const { items, paging } = cursorPage({
      items: newestFirst(caller.account.users.all.filter((user) => sees(caller, user))),
      url: new URL(req.url),
      path: '/v2/users',
      filters: { is_active: byActivity, updated_since: bySinceUpdate },
      pageSize: state.profile.pageSize,
    })
    return json({ users: items.map((user) => userJson(user, caller, state.now())), ...paging })
  })

  v2.post('/users', async ({ req }) => {
    const caller = administrator(req.raw)
    const user = addUser(await bodyOf(req.raw), caller, state.now())
    return created(userJson(user, caller, state.now()), '/users', req.raw)
  })

  v2.get('/users/:id', ({ req }) => {
    const caller = reader(req.raw)
    return show(visible(caller, req.param('id')), caller)
  })

  v2.patch('/users/:id', async ({ req }) => {
    const caller = reader(req.raw)
    const user = visible(caller, req.param('id'))
    const body = await bodyOf(req.raw)
    const isLimited = !isAdministrator(caller.self)
    if (isLimited && administratorsFields.some((name) => name in body)) throw forbidden()
    const change = userChange(body, caller, user)
    if (change.isActive === false) refuseWhileTimed('user', caller.account, ({ owner }) => owner === user)
    changeUser(user, change, caller.account, state.now())
    return show(user, caller)
  })

  v2.delete('/users/:id', ({ req }) => {
    const caller = administrator(req.raw)
    const user = recordOf(caller.account.users, req.param('id'))
    if (hasTracked(user, caller.account)) {
      throw invalid('This user is not removable. It still has time entries and/or expenses.')
    }
    const body = userJson(user, caller, state.now())
    removeUser(user, caller.account, state.now())
    return deleted(body, state.profile)
  })

  function administrator(request: Request): Caller {
    const caller = callerOf(request, state)
    if (!isAdministrator(caller.self)) throw forbidden()
    return caller
  }

  function reader(request: Request): Caller {
    const caller = callerOf(request, state)
    const { self } = caller
    if (!isAdministrator(self) && !(isManager(self) && self.teammateIds.length > 0)) throw forbidden()
    return caller
  }

  const show = (user: User, caller: Caller) => json(userJson(user, caller, state.now()))
}

// that managers find themselves beside their teammates is a guess
const sees = (caller: Caller, user: User) => user === caller.self || looksAfter(caller, user)

function visible(caller: Caller, id: string): User {
  const user = recordOf(caller.account.users, id)
  if (!sees(caller, user)) throw notFound()
  return user
}

const hasTracked = (user: User, { timesheet, expenses }: HarvestAccount) =>
  timesheet.of(user).length > 0 || expenses.all.some(({ owner }) => owner === user)
