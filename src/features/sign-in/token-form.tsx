import { type FormEvent, useState } from 'react'

export type TokenGiven = { token: string; accountId: string; keep: boolean }

type TokenFormProps = { isReady: boolean; onToken: (given: TokenGiven) => string | undefined }

/** The other way in: a token that the person made at Harvest. */
export function TokenForm({ isReady, onToken }: TokenFormProps) {
  const [problem, setProblem] = useState<string>()

  function use(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const [token, accountId] = [fields.get('token'), fields.get('account')]
    if (typeof token !== 'string' || typeof accountId !== 'string') return
    setProblem(onToken({ token, accountId, keep: fields.has('keep') }))
  }

  return (
    <details>
      <summary>Use a personal access token</summary>
      {/* a dialog's method outside a dialog: sent before the script is here, the form goes nowhere, least of all into the address */}
      <form className="sign-in-form" method="dialog" onSubmit={use}>
        <p className="sign-in-small">
          Make one at id.getharvest.com/developers. It can do all that you can do in Harvest, so keep it to yourself.
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
          Use this token
        </button>
      </form>
    </details>
  )
}
