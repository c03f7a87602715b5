import { useFromNow } from '../../queries/harvest-clock.ts'
import type { AccountState } from '../../queries/scope.ts'
import { deviceZone } from '../../queries/today.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './account-filter.module.css'
import { zoneSentences } from './zone-sentences.ts'

/** Says whose clock decides what today is, where it is not the one that the person sees. */
export function ZoneLine({ accounts }: { accounts: readonly AccountState[] }) {
  const minutes = useFromNow((now) => Math.floor((now ?? Date.now()) / 60_000))
  const { unknown, others } = zoneSentences(accounts, deviceZone(), minutes * 60_000)
  return (
    <>
      {unknown.map((sentence) => (
        <Notice key={sentence} isAnnounced={false}>
          {sentence}
        </Notice>
      ))}
      {others.map((sentence) => (
        <p key={sentence} className={styles['zone']}>
          {sentence}
        </p>
      ))}
    </>
  )
}
