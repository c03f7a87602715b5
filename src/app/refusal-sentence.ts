import type { Refusal } from '../session/refusal.ts'

/** Why nobody is signed in, and what to do. */
export function refusalSentence({ because, description }: Refusal): string {
  switch (because) {
    case 'denied':
      return 'You did not allow Sheaf at Harvest, so nothing was opened. You can sign in again whenever you like.'
    case 'not-started-here':
      return 'That sign-in did not start in this tab, so it was refused. If you meant to sign in, start here.'
    case 'stale':
      return 'That sign-in took longer than ten minutes, so it no longer counts. Please sign in again.'
    case 'malformed':
      return 'Harvest’s answer was not one that Sheaf can trust, so it was refused. Please sign in again.'
    case 'no-harvest-access':
      return 'You allowed Forecast only, and Sheaf shows Harvest time. Sign in again and allow a Harvest account.'
    case 'harvest-error':
      return `Harvest could not sign you in. ${description ? `It says: “${description}” ` : ''}Please try again later.`
    case 'expired':
      return 'Your sign-in has ended, as it does after 14 days. Please sign in again.'
    case 'broken':
      return 'What this browser had kept of your sign-in could not be read, and is gone. Please sign in again.'
  }
}
