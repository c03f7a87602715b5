import { nordlicht } from './nordlicht.ts'
import { pinecrest } from './pinecrest.ts'
import { member } from './people.ts'
import type { AccountPlan } from './plan.ts'

/** The plans of so many accounts: the two, and then the two again under new names and ids. */
export function plansOf(count: number): AccountPlan[] {
  const both = [nordlicht, pinecrest]
  return Array.from({ length: count }, (_, index) => {
    const plan = both[index % 2] ?? nordlicht
    const round = Math.floor(index / 2)
    return round === 0 ? plan : another(plan, round)
  })
}

function another(plan: AccountPlan, round: number): AccountPlan {
  const { company } = plan
  const name = `${company.name} ${round + 1}`
  const domain = company.full_domain.replace('.', `${round + 1}.`)
  return {
    ...plan,
    id: plan.id + round * 1000,
    company: { ...company, name, full_domain: domain, base_uri: `https://${domain}` },
    clients: plan.clients.map((client) => (client.name === company.name ? { ...client, name } : client)),
    // of those who can sign in only the member is here, too
    users: plan.users.map(({ personId, teammateIds, ...user }) => ({
      ...user,
      id: user.id + round * 1_000_000,
      ...(personId === member.id && { personId }),
      ...(teammateIds && { teammateIds: teammateIds.map((id) => id + round * 1_000_000) }),
    })),
  }
}
