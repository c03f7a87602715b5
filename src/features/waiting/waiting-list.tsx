import type { Operation } from '../../outbox/operation.ts'
import { useKeeping, useWaiting } from '../../outbox/use-outbox.ts'
import type { AccountState } from '../../queries/scope.ts'
import { useWays } from '../../queries/use-ways.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { downloadOperations } from './download.ts'
import { WaitingChoices } from './waiting-choices.tsx'
import { WaitingItem } from './waiting-item.tsx'
import styles from './waiting.module.css'

/** Everything that Harvest does not have yet, by account; of other people too, who used this browser. `accounts` are known once they were read. */
export function WaitingList({ accounts }: { accounts: readonly AccountState[] | undefined }) {
  const waiting = useWaiting()
  const keeping = useKeeping()
  const groups = [...Map.groupBy(waiting, ({ userId, accountId }) => `${userId}:${accountId}`).values()]
  if (waiting.length === 0) {
    return (
      <EmptyPage title="Everything is in Harvest">
        <p>Nothing waits on this device.</p>
      </EmptyPage>
    )
  }
  return (
    <section className={styles['page']}>
      <title>Waiting · Sheaf</title>
      <header className={styles['head']}>
        <h1>Waiting for Harvest</h1>
        <Button onClick={() => downloadOperations(waiting)}>Download all</Button>
      </header>
      {keeping === 'tab' && (
        <Notice isProblem>
          This browser keeps nothing for Sheaf, so these are lost with this tab. Leave it open until Harvest has them,
          or download them.
        </Notice>
      )}
      {groups.map((group) => (
        <Group key={`${group[0]?.userId}:${group[0]?.accountId}`} operations={group} accounts={accounts} />
      ))}
    </section>
  )
}

function Group({ operations, accounts }: { operations: Operation[]; accounts: readonly AccountState[] | undefined }) {
  const [first] = operations
  const account = accounts?.find(({ id }) => id === first?.accountId)
  const ways = useWays(account ? [account] : [])
  if (!first) return null
  const isOwn = account?.state === 'ready' && account.me.userId === first.userId
  const isOthers = account?.state === 'ready' && account.me.userId !== first.userId
  return (
    <section className={styles['group']} aria-label={plainText(first.accountName)}>
      <h2>
        <bdi>{plainText(first.accountName)}</bdi>
      </h2>
      {isOthers && (
        <Notice>
          {plainText(first.personName)} entered {operations.length === 1 ? 'this' : 'these'}. Sheaf sends{' '}
          {operations.length === 1 ? 'it' : 'them'} only once {plainText(first.personName)} is signed in here.
        </Notice>
      )}
      {accounts && !account && (
        <Notice>
          {plainText(first.personName)} entered {operations.length === 1 ? 'this' : 'these'} in an account that your
          sign-in does not reach. Sign in with it, or download and discard.
        </Notice>
      )}
      {account?.state === 'failed' && <Notice>This account cannot be read now, so nothing is sent to it.</Notice>}
      <ul>
        {operations.map((operation) => (
          <WaitingItem key={operation.id} operation={operation} ways={ways}>
            <WaitingChoices operation={operation} canSend={isOwn} />
          </WaitingItem>
        ))}
      </ul>
    </section>
  )
}
