import type { Person } from './account.ts'
import { nordlicht } from './nordlicht.ts'
import { pinecrest } from './pinecrest.ts'
import type { AccountPlan } from './plan.ts'

type Known = Omit<Person, 'accounts'>

/** The one with several accounts, whom worlds are sized for. */
export const member: Known = {
  id: 5120431,
  firstName: 'Mira',
  lastName: 'Falk',
  email: 'mira@falk.example',
  about:
    'A member of two accounts, one in hours and one in start and end times, with three years of entries. Also has Forecast.',
}

const administrator: Known = {
  id: 5098112,
  firstName: 'Jonas',
  lastName: 'Brandt',
  email: 'jonas@nordlicht.example',
  about: 'The administrator of Nordlicht Werkstatt, who sees everybody’s entries.',
}

const manager: Known = {
  id: 5140218,
  firstName: 'Leyla',
  lastName: 'Aydin',
  email: 'leyla@nordlicht.example',
  about: 'A manager of Nordlicht Werkstatt, with three projects, two teammates and some of a manager’s permissions.',
}

const refused: Known = {
  id: 5127766,
  firstName: 'Noor',
  lastName: 'Haddad',
  email: 'noor@nordlicht.example',
  about: 'A member of Nordlicht Werkstatt who may not read the company’s settings.',
}

const newcomer: Known = {
  id: 5133870,
  firstName: 'Theo',
  lastName: 'Marsh',
  email: 'theo@marsh.example',
  about: 'Has a Harvest ID and no account at all.',
}

const planning = { id: 1482630, name: nordlicht.company.name, product: 'forecast', google_sign_in_required: false }

/** Everybody who can sign in where there are these accounts, Nordlicht Werkstatt first. */
export function peopleOf(plans: readonly AccountPlan[]): readonly Person[] {
  const [hours, ...others] = plans.map(({ id, company: { name } }) => ({
    id,
    name,
    product: 'harvest',
    google_sign_in_required: false,
  }))
  const here = hours ? [hours] : []
  return [
    { ...member, accounts: [...here, planning, ...others] },
    { ...administrator, accounts: [...here, planning] },
    { ...refused, accounts: here },
    { ...manager, accounts: here },
    { ...newcomer, accounts: [] },
  ]
}

/** Everybody who can sign in, as it is without further accounts. */
export const people: readonly Person[] = peopleOf([nordlicht, pinecrest])
