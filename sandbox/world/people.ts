import type { Person } from './account.ts'
import { nordlicht } from './nordlicht.ts'
import { pinecrest } from './pinecrest.ts'

const hours = { id: nordlicht.id, name: nordlicht.company.name, product: 'harvest', google_sign_in_required: false }
const planning = { id: 1482630, name: nordlicht.company.name, product: 'forecast', google_sign_in_required: false }
const clockTimes = {
  id: pinecrest.id,
  name: pinecrest.company.name,
  product: 'harvest',
  google_sign_in_required: false,
}

/** Everybody who can sign in. */
export const people: readonly Person[] = [
  {
    id: 5120431,
    firstName: 'Mira',
    lastName: 'Falk',
    email: 'mira@falk.example',
    about:
      'A member of two accounts, one in hours and one in start and end times, with three years of entries. Also has Forecast.',
    accounts: [hours, planning, clockTimes],
  },
  {
    id: 5098112,
    firstName: 'Jonas',
    lastName: 'Brandt',
    email: 'jonas@nordlicht.example',
    about: 'The administrator of Nordlicht Werkstatt, who sees everybody’s entries.',
    accounts: [hours, planning],
  },
  {
    id: 5127766,
    firstName: 'Noor',
    lastName: 'Haddad',
    email: 'noor@nordlicht.example',
    about: 'A member of Nordlicht Werkstatt who may not read the company’s settings.',
    accounts: [hours],
  },
  {
    id: 5133870,
    firstName: 'Theo',
    lastName: 'Marsh',
    email: 'theo@marsh.example',
    about: 'Has a Harvest ID and no account at all.',
    accounts: [],
  },
]
