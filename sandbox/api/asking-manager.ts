import { hoursAccount, tokenOfPerson } from '../asking.ts'
import { freshState } from '../state.ts'
import { harvestApi } from './api.ts'
import type { Permission } from './permissions.ts'

/** For tests: asks as Leyla, a manager, who has been given a permission besides her own. */
export function managerWith(permission: Permission) {
  const state = freshState({ now: () => Date.parse('2026-03-11T09:30:00Z') })
  const leyla = state.world.accounts
    .find(({ id }) => id === hoursAccount)
    ?.users.all.find(({ firstName }) => firstName === 'Leyla')
  if (!leyla) throw new Error('Nobody is called Leyla')
  leyla.accessRoles.push(permission)
  const api = harvestApi(state)
  return async (path: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', body?: unknown): Promise<Response> =>
    api.request(`http://api.sandbox.test${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokenOfPerson('Leyla')}`,
        'harvest-account-id': String(hoursAccount),
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
}
