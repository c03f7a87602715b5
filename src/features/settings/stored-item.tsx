import { useState } from 'react'
import { useIsPrivate } from '../../preferences/preferences.ts'
import styles from './settings.module.css'
import type { StoredThing } from './stored.ts'

// more than anybody reads here; the export has all of it
const longestText = 20_000

/** One thing that is stored, and its content on request. */
export function StoredItem({ thing: { name, title, about, place, read } }: { thing: StoredThing }) {
  const [text, setText] = useState<string>()
  const isPrivate = useIsPrivate()

  async function open(isOpen: boolean) {
    if (!isOpen || !read) return
    try {
      const whole = JSON.stringify(await read(), null, 2) ?? ''
      setText(whole.length > longestText ? `${whole.slice(0, longestText)}\n…` : whole)
    } catch {
      setText('It cannot be read now.')
    }
  }

  return (
    <li>
      <p>
        <b>{title}</b> <span className={styles['small']}>{place}</span>
      </p>
      <p className={styles['small']}>{about}</p>
      {read && !isPrivate && (
        <details onToggle={(event) => void open(event.currentTarget.open)}>
          <summary aria-label={`View ${title}`}>View</summary>
          <textarea readOnly rows={8} spellCheck="false" aria-label={`${title}, ${name}`} value={text ?? 'Reading…'} />
        </details>
      )}
    </li>
  )
}
