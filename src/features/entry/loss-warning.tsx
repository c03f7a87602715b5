import type { ShownEntry } from '../../outbox/overlay.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { referenceOf } from './entry-reference.tsx'
import styles from './entry.module.css'

type LossWarningProps = { entry: ShownEntry; from: ReadyAccount; to: ReadyAccount }

/** Says what an entry loses that goes to another account, since Harvest moves none. */
export function LossWarning({ entry, from, to }: LossWarningProps) {
  const reference = referenceOf(entry)
  return (
    <p className={styles['warning']} role="status">
      Saving makes a new entry in <bdi>{plainText(to.name)}</bdi> and deletes this one in{' '}
      <bdi>{plainText(from.name)}</bdi>. Lost with it: its number at Harvest,{' '}
      {reference && (
        <>
          its reference to <bdi>{plainText(reference.id)}</bdi>,{' '}
        </>
      )}
      and any approval.
    </p>
  )
}
