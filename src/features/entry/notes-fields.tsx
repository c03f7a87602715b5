import styles from './entry.module.css'

export type NoteEdit = { how: 'append' | 'replace'; notes: string }

const ways = [
  ['append', 'Add below what is there'],
  ['replace', 'In place of what is there'],
] as const

/** A note for several entries. */
export function NotesFields({ value, onChange }: { value: NoteEdit; onChange: (value: NoteEdit) => void }) {
  return (
    <>
      <label className={styles['field']}>
        <span>Notes</span>
        <textarea
          rows={3}
          dir="auto"
          value={value.notes}
          onChange={({ target }) => onChange({ ...value, notes: target.value })}
        />
      </label>
      <fieldset className={styles['options']}>
        <legend>Where</legend>
        {ways.map(([how, label]) => (
          <label key={how}>
            <input type="radio" name="how" checked={value.how === how} onChange={() => onChange({ ...value, how })} />{' '}
            {label}
          </label>
        ))}
      </fieldset>
    </>
  )
}
