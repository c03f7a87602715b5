import { type FormEvent, useState } from 'react'
import { ClientIdSetup } from './client-id-setup.tsx'
import { DayPicture } from './day-picture.tsx'
import { SheafMark } from '../../ui/sheaf-mark.tsx'
import { TokenForm, type TokenGiven, type TokenRefusal } from './token-form.tsx'

export type SignInProps = {
  /** False in the page as it is served: its buttons wait for the script that they need. */
  isReady: boolean
  /** Whether this page knows the application it is at Harvest. */
  hasClientId: boolean
  callbackAddress: string
  /** Whoever hosts this copy; empty when they have not said. */
  contact: string
  notice: string | undefined
  onSignIn: (keep: boolean) => void
  /** Answers with a sentence when the token cannot be one. */
  onToken: (given: TokenGiven) => Promise<TokenRefusal | undefined>
  onDemo: () => void
}

export function SignIn({
  isReady,
  hasClientId,
  callbackAddress,
  contact,
  notice,
  onSignIn,
  onToken,
  onDemo,
}: SignInProps) {
  const [isLeaving, setLeaving] = useState<'harvest' | 'demo'>()

  function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setLeaving('harvest')
    onSignIn(new FormData(event.currentTarget).has('keep'))
  }

  return (
    <main className="sign-in">
      <div>
        <p className="sign-in-name">
          <SheafMark /> Sheaf
        </p>
        <h1>Your Harvest time, bound together</h1>
        <p className="sign-in-lead">Log, start and check the time of all your Harvest accounts on one sheet.</p>
        <p className="sign-in-notice" role="alert">
          {notice}
        </p>

        {hasClientId ? (
          <form className="sign-in-ways" method="dialog" onSubmit={signIn}>
            <button className="sign-in-button main" disabled={!isReady || (isLeaving === 'harvest' && !notice)}>
              Sign in with Harvest
            </button>
            <label className="sign-in-keep">
              <input type="checkbox" name="keep" /> Keep me signed in on this device
              <span className="sign-in-small">
                Up to 14 days, also after the browser closes. Leave it off on a computer that others use.
              </span>
            </label>
          </form>
        ) : (
          <div className="sign-in-ways">
            <ClientIdSetup callbackAddress={callbackAddress} />
          </div>
        )}

        <div className="sign-in-ways">
          <button
            className="sign-in-button"
            disabled={!isReady || isLeaving === 'demo'}
            onClick={() => {
              setLeaving('demo')
              onDemo()
            }}
          >
            Try it with made-up data
          </button>
          <TokenForm isReady={isReady} onToken={onToken} />
        </div>
      </div>

      <div className="sign-in-aside">
        <DayPicture />
        <ul className="sign-in-promises">
          <li>
            <strong>Nobody in between</strong> This page talks to Harvest and to no one else. There is no server of
            ours.
          </li>
          <li>
            <strong>What is stored</strong> Harvest’s permission, in this tab, or on this device if you tick the box,
            until you sign out or 14 days have passed; what you read of your time, until you sign out; and what you
            choose in the settings.
          </li>
          <li>
            <strong>Yours to end</strong> Sign out here, or take the permission back on your Harvest ID page.
          </li>
          {contact && (
            <li>
              <strong>Questions</strong> {contact}
            </li>
          )}
        </ul>
      </div>
    </main>
  )
}
