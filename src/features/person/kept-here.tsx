import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readingOf } from '../../queries/reading.ts'
import { Button } from '../../ui/button.tsx'
import { formatMoment } from '../../ui/format/moment.ts'
import styles from './person-menu.module.css'

type Contents = { entries: number; months: number; oldest: number | undefined }

/** How much of what was read this browser keeps, and the way to have it forgotten. */
export function KeptHere() {
  const { shelf } = readingOf(useQueryClient())
  const [contents, setContents] = useState<Contents>()

  useEffect(() => {
    void shelf.keeper.settle().then(async () => setContents(await shelf.kept.contents()))
  }, [shelf])

  async function wipe() {
    await shelf.wipe()
    setContents(await shelf.kept.contents())
  }

  if (!contents) return null
  const { entries, months, oldest } = contents
  return (
    <>
      <p className={styles['small']} role="status">
        {oldest === undefined
          ? 'This browser keeps no entries.'
          : `This browser keeps ${counted(entries, 'entry', 'entries')} of ${counted(months, 'month', 'months')}, read since ${formatMoment(oldest)}.`}
      </p>
      {oldest !== undefined && <Button onClick={() => void wipe()}>Wipe what was read</Button>}
    </>
  )
}

const counted = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
