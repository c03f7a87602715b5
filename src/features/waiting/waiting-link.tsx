import { CircleAlert, CloudCheck, CloudOff } from 'lucide-react'
import { Link } from 'react-router'
import { useKeeping, useWaiting } from '../../outbox/use-outbox.ts'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Said } from '../../ui/said.tsx'
import styles from './waiting.module.css'

/** Says at every moment whether Harvest has everything, and leads to what it has not. */
export function WaitingLink() {
  const waiting = useWaiting()
  const keeping = useKeeping()
  const asking = waiting.filter(({ state }) => state.is === 'parked').length
  const place = keeping === 'browser' ? 'on this device' : 'not saved'
  const asks = asking > 0 && `${asking} ${asking === 1 ? 'needs' : 'need'} you`
  return (
    <>
      <Link
        className={`${buttonClass('quiet')} ${styles['link']}`}
        to={paths.waiting()}
        data-asks={asking > 0 || undefined}
        data-empty={waiting.length === 0 || undefined}
      >
        <Sign isAsking={asking > 0} isEmpty={waiting.length === 0} />
        <span>
          {waiting.length === 0 ? 'All in Harvest' : `${waiting.length} ${place}`}
          {asks && `, ${asks}`}
        </span>
      </Link>
      <Said>{asks ? `${asks}, see what waits for Harvest` : ''}</Said>
    </>
  )
}

function Sign({ isAsking, isEmpty }: { isAsking: boolean; isEmpty: boolean }) {
  if (isAsking) return <CircleAlert aria-hidden="true" />
  return isEmpty ? <CloudCheck aria-hidden="true" /> : <CloudOff aria-hidden="true" />
}
