import { useState } from 'react'
import { useIsKept } from '../../session/session.ts'
import { useSessionActions } from '../../session/session-actions.ts'
import styles from './person-menu.module.css'

/** Whether the sign-in outlives the tab. */
export function KeepChoice() {
  const isKept = useIsKept()
  const { keepSession } = useSessionActions()
  const [problem, setProblem] = useState<string>()
  return (
    <>
      <label className={styles['keep']}>
        <input type="checkbox" checked={isKept} onChange={(event) => setProblem(keepSession(event.target.checked))} />
        Keep me signed in on this device
      </label>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}
