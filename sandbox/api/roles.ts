import type { Hono } from 'hono/tiny'
import { forbidden } from '../refusals.ts'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { Role } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { BodyFields } from './body-fields.ts'
import { callerOf } from './caller.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { isAdministrator } from './permissions.ts'
import { recordOf } from './record.ts'
import { datetime } from './values.ts'
import type { Values } from './values.ts'

/** Business roles, such as Design, which are an administrator's affair. */
export function roleRoutes(v2: Hono, state: State): void {
  v2.get('/roles', ({ req }) => {
    const { items, paging } = cursorPage({
      items: newestFirst(administered(req.raw).roles.all),
      url: new URL(req.url),
      path: '/v2/roles',
      pageSize: state.profile.pageSize,
    })
    return json({ roles: items.map(roleJson), ...paging })
  })

  v2.get('/roles/:id', ({ req }) => json(roleJson(recordOf(administered(req.raw).roles, req.param('id')))))

  v2.post('/roles', async ({ req }) => {
    const account = administered(req.raw)
    const fields = roleFields(await bodyOf(req.raw), account)
    const now = state.now()
    const role = { id: account.roles.nextId(), ...fields, createdAt: now, updatedAt: now }
    account.roles.add(role)
    return created(roleJson(role), '/roles', req.raw)
  })

  v2.patch('/roles/:id', async ({ req }) => {
    const account = administered(req.raw)
    const body = await bodyOf(req.raw)
    const role = recordOf(account.roles, req.param('id'))
    Object.assign(role, roleFields(body, account, role), { updatedAt: state.now() })
    return json(roleJson(role))
  })

  v2.delete('/roles/:id', ({ req }) => {
    const { roles } = administered(req.raw)
    const role = recordOf(roles, req.param('id'))
    roles.remove(role)
    return deleted(roleJson(role), state.profile)
  })

  function administered(request: Request): HarvestAccount {
    const { account, self } = callerOf(request, state)
    if (!isAdministrator(self)) throw forbidden()
    return account
  }
}

function roleFields(body: Values, { roles, users }: HarvestAccount, before?: Role): Pick<Role, 'name' | 'userIds'> {
  const fields = new BodyFields(body)
  const read = {
    name: fields.uniqueName(roles.all, before),
    userIds: fields.ids('user_ids', users, before?.userIds ?? []),
  }
  fields.done()
  return read
}

const roleJson = (role: Role) => ({
  id: role.id,
  name: role.name,
  created_at: datetime(role.createdAt),
  updated_at: datetime(role.updatedAt),
  user_ids: role.userIds,
})
