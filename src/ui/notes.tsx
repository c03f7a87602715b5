import { useState } from 'react'
import { plainText } from './format/plain-text.ts'
import styles from './notes.module.css'

const shortLength = 240
const shortLines = 4

/** Somebody's note. A long one shows its beginning, and the rest on request. */
export function Notes({ text, id }: { text: string; id?: string }) {
  const [isWhole, setWhole] = useState(false)
  const shown = plainText(text)
  const lines = shown.split('\n')
  const isLong = shown.length > shortLength || lines.length > shortLines
  return (
    <div className={styles['notes']}>
      <p id={id} dir="auto" className={isLong && !isWhole ? styles['cut'] : ''}>
        {shown}
      </p>
      {isLong && (
        <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  )
}
