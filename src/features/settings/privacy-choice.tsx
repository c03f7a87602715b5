import { privacyTurned, useIsPrivate } from '../../preferences/preferences.ts'
import styles from './settings.module.css'

/** Whether names, notes and amounts are hidden from whoever looks on. */
export function PrivacyChoice() {
  const isPrivate = useIsPrivate()
  return (
    <>
      <label className={styles['check']}>
        <input type="checkbox" checked={isPrivate} onChange={({ target }) => privacyTurned(target.checked)} />
        Hide names, notes and amounts
      </label>
      <p className={styles['small']}>
        For when others see your screen. Each name has a stand-in, the same everywhere; hours stay. Text in a field is
        covered until you go there.
      </p>
    </>
  )
}
