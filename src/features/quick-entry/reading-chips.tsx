import type { ReactNode } from 'react'
import type { Reading } from '../../domain/quick-entry.ts'
import type { KnownWork } from '../../domain/quick-entry-names.ts'
import { colourOf } from '../../ui/colour.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { Meant } from './entry-meant.ts'
import { dayInWords, placeInWords, timeInWords, type Ways, workInWords } from './in-words.ts'
import styles from './quick-entry.module.css'

type ReadingChipsProps = { reading: Reading; meant: Meant; accountName: (id: number) => string; ways: Ways }

/** How a line is understood, part by part. */
export function ReadingChips({ reading, meant, accountName, ways }: ReadingChipsProps) {
  const { time, work, day, note } = reading
  const place = placeInWords(meant, ways)
  return (
    <ul className={styles['chips']} aria-label="Understood as">
      {(time || meant.kind === 'timer') && (
        <Chip kind="time">
          {time && timeInWords(time, ways)}
          {place && <span className={styles['soft']}>{place}, where the day has room</span>}
          {meant.kind === 'timer' && <span className={styles['soft']}>a timer</span>}
        </Chip>
      )}
      {work && (
        <Chip kind="work">
          <Colour of={work} />
          <bdi>{workInWords(work)}</bdi>
          <span className={styles['soft']}>
            <bdi>{plainText(work.client.name)}</bdi> · <bdi>{accountName(work.accountId)}</bdi>
          </span>
        </Chip>
      )}
      {day && <Chip kind="day">{dayInWords(day, ways)}</Chip>}
      {note && (
        <Chip kind="note">
          <span>
            “<bdi>{plainText(note)}</bdi>”
          </span>
        </Chip>
      )}
    </ul>
  )
}

const Chip = ({ kind, children }: { kind: 'time' | 'work' | 'day' | 'note'; children: ReactNode }) => (
  <li className={`${styles['chip']} ${styles[kind] ?? ''}`}>{children}</li>
)

export const Colour = ({ of: { accountId, project } }: { of: KnownWork }) => (
  <span className={styles['colour']} style={{ background: colourOf(accountId, project.id) }} aria-hidden="true" />
)
