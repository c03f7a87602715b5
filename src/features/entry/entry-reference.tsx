import { markerOf } from '../../outbox/marker.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './entry.module.css'
import { safeAddress } from './safe-address.ts'

/** What an entry refers to elsewhere, such as a ticket; Sheaf's own mark is nothing to look at. */
export const referenceOf = (entry: ShownEntry): ShownEntry['reference'] =>
  markerOf(entry) === undefined ? entry.reference : undefined

/** Leads there when that is a web page, and says to whose. */
export function EntryReference({ entry }: { entry: ShownEntry }) {
  const reference = referenceOf(entry)
  if (!reference) return null
  const address = safeAddress(reference.link)
  const name = <bdi>{plainText(reference.id)}</bdi>
  return (
    <p className={styles['where']}>
      Refers to{' '}
      {address ? (
        <a href={address.href} target="_blank" rel="noopener noreferrer">
          {name} at <bdi>{address.host}</bdi>
        </a>
      ) : (
        name
      )}
    </p>
  )
}
