import type { Reach } from '../../queries/accounts.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { leftOutSentence } from './left-out-sentence.ts'

/** Signed in, but to nothing that holds time: says so, and what can be done. */
export function NoAccounts({
  person,
  leftOut,
  onSignOut,
}: Pick<Reach, 'person' | 'leftOut'> & { onSignOut: () => void }) {
  const signOut = (
    <Button look="primary" onClick={onSignOut}>
      Sign out
    </Button>
  )
  return (
    <EmptyPage title="No Harvest account to show" action={signOut}>
      <p>
        You are signed in{person && ` as ${plainText(person.name)} (${plainText(person.email)})`}, but this sign-in
        reaches no Harvest account.
      </p>
      {leftOut.length > 0 && <p>{leftOutSentence(leftOut)}</p>}
      <p>
        Ask whoever runs your company’s account to invite you, or sign in again as somebody else and allow the account
        on Harvest’s page.
      </p>
    </EmptyPage>
  )
}
