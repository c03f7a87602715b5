import { renderToStaticMarkup } from 'react-dom/server'
import { SignIn } from './sign-in.tsx'

const nothing = () => undefined

/** The signed-out screen as markup for `index.html`, so that it is painted before any script has run. */
export function signInMarkup({ clientId, contact }: { clientId: string; contact: string }): string {
  return renderToStaticMarkup(
    <SignIn
      isReady={false}
      hasClientId={clientId !== ''}
      callbackAddress=""
      contact={contact}
      notice={undefined}
      onSignIn={nothing}
      onToken={async () => undefined}
      onDemo={nothing}
    />,
  )
}
