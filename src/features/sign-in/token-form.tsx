import { type FormEvent, useState } from 'react'

export type TokenGiven = { token: string; accountId: string; keep: boolean }

/** Why a token was not taken, and whether Harvest was asked. */
export type TokenRefusal = { sentence: string; wasAsked: boolean }

type TokenFormProps = { isReady: boolean; onToken: (given: TokenGiven) => Promise<TokenRefusal | undefined> }

/** The other way in: a token that the person made at Harvest. */
export function TokenForm({ isReady, onToken }: TokenFormProps) {
  const [problem, setProblem] = useState<string>()
  const [isChecking, setChecking] = useState(false)

  async function use(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const [token, accountId] = [fields.get('token'), fields.get('account')]
    if (isChecking || typeof token !== 'string' || typeof accountId !== 'string') return
    setChecking(true)
    setProblem(undefined)
    const refusal = await onToken({ token, accountId, keep: fields.has('keep') })
    setProblem(refusal?.sentence)
    // what has been sent somewhere does not stay in the page
    if (refusal?.wasAsked) form.querySelector<HTMLInputElement>('[name=token]')?.setRangeText('', 0, token.length)
    setChecking(false)
  }

  return (
    <details>
      <summary>Use a personal access token</summary>
      {/* a dialog's method outside a dialog: sent before the script is here, the form goes nowhere, least of all into the address */}
      <form className="sign-in-form" method="dialog" onSubmit={(event) => void use(event)}>
        <p className="sign-in-small">
          Make one on <a href="https://id.getharvest.com/developers">your Harvest ID page</a>. It can do all that you
          can do in Harvest, so keep it to yourself.
        </p>
        <label>
          Token
          <input
            name="token"
            type="password"
            required
            autoComplete="off"
            spellCheck="false"
            aria-describedby="token-problem"
            aria-invalid={problem !== undefined}
          />
        </label>
        <label>
          Account ID, if you want only one account
          <input name="account" inputMode="numeric" autoComplete="off" />
        </label>
        <label className="sign-in-keep">
          <input type="checkbox" name="keep" /> Keep it on this device for up to 14 days
        </label>
        <p id="token-problem" className="sign-in-notice" role="alert">
          {problem}
        </p>
        <button className="sign-in-button" disabled={!isReady}>
          {isChecking ? 'Checking…' : 'Use this token'}
        </button>
      </form>
    </details>
  )
}
