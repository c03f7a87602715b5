import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { commands } from './commands.ts'
import styles from './commands.module.css'
import { keyName } from './key-of.ts'
import { SingleKeysChoice } from './single-keys-choice.tsx'
import { isMac } from './use-command-keys.ts'

/** Every key, from the table that they are read from. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const withKeys = commands.filter(({ keys }) => keys.length > 0)
  const groups = [...new Set(withKeys.map(({ group }) => group))]

  return (
    <dialog ref={dialog} className={styles['sheet']} aria-labelledby="key-sheet" closedby="any" onClose={onClose}>
      <h2 id="key-sheet">Keys</h2>
      <div className={styles['groups']}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {withKeys
                .filter((command) => command.group === group)
                .map(({ name, label, keys }) => (
                  <div key={name}>
                    <dt>{label}</dt>
                    <dd>
                      <Keys of={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles['small']}>They rest while you type in a field.</p>
      <div className={styles['end']}>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
        <SingleKeysChoice />
      </div>
    </dialog>
  )
}

/** The keys of a command, as keycaps. */
export function Keys({ of }: { of: readonly string[] }) {
  return of.map((key) => (
    <kbd key={key} className={styles['key']}>
      {keyName(key, isMac())}
    </kbd>
  ))
}
