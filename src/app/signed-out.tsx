import { useState } from 'react'
import { SignIn, type SignInProps } from '../features/sign-in/sign-in.tsx'

type SignedOutProps = Omit<SignInProps, 'isReady' | 'notice' | 'onSignIn' | 'onDemo'> & {
  notice: string | undefined
  /** Each answers a sentence when it cannot be done. */
  onSignIn: (keep: boolean) => string | undefined
  onDemo: () => Promise<string | undefined>
}

/** The signed-out root: no router, no queries, nothing but the ways in. */
export function SignedOut({ notice, onSignIn, onDemo, ...props }: SignedOutProps) {
  const [problem, setProblem] = useState(notice)
  return (
    <SignIn
      {...props}
      isReady
      notice={problem}
      onSignIn={(keep) => setProblem(onSignIn(keep))}
      onDemo={() => void onDemo().then(setProblem)}
    />
  )
}
