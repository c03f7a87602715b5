import { singleKeysTurned, useSingleKeys } from '../../preferences/preferences.ts'
import styles from './commands.module.css'

/** Turns keys without Ctrl or Cmd off, which speech input and shaky hands may press by accident, and on again. */
export function SingleKeysChoice() {
  return (
    <label className={styles['choice']}>
      <input type="checkbox" checked={useSingleKeys()} onChange={({ target }) => singleKeysTurned(target.checked)} />
      Keys that work by themselves, without Ctrl or Cmd
    </label>
  )
}
