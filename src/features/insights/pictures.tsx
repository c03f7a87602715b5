import { useNavigate } from 'react-router'
import { type Day, daysBetween } from '../../domain/day.ts'
import type { WeekTarget } from '../../domain/pace.ts'
import { rangeWords } from '../../selection/chosen-range.ts'
import { type Filterable, toggled } from '../../selection/filter-address.ts'
import type { Layering } from '../../selection/group-names.ts'
import { sums, without } from '../../selection/material.ts'
import { entriesOf, type Part } from '../../selection/part.ts'
import type { Selected } from '../../selection/use-selected.ts'
import { DaysPicture } from './days-picture.tsx'
import { HoursPicture } from './hours-picture.tsx'
import type { InsightsAddress } from './insights-address.ts'
import styles from './insights.module.css'
import { NothingTracked } from './nothing-tracked.tsx'
import { PacePicture } from './pace-picture.tsx'
import { SharesPicture } from './shares-picture.tsx'
import { TimePicture } from './time-picture.tsx'
import { WeekdaysPicture } from './weekdays-picture.tsx'

type PicturesProps = Selected & {
  layering: Layering
  target: WeekTarget | undefined
  onChange: (change: Partial<InsightsAddress>) => void
}

// a bar for each day says all of a shorter range
const longForDays = 45
const longestPace = 366

/** The pictures that say something about the range. Pressing one narrows all of them, or leads to its entries. */
export function Pictures({
  layering,
  material,
  standing,
  chosen,
  before,
  isNarrowed,
  target,
  onChange,
}: PicturesProps) {
  const navigate = useNavigate()
  const { range, filter, accounts, ways, today } = material
  const { kind } = chosen
  const days = daysBetween(range.from, range.to) + 1
  const isEmpty = sums(material).seconds === 0
  const onOpen = (part: Part) => void navigate(entriesOf(material, part))
  const onToggle = (dimension: Filterable, key: string) => onChange({ filter: toggled(filter, dimension, key) })
  const onDay = (day: Day) =>
    onChange({ choice: { kind: 'period', period: 'day', at: day === today ? undefined : day } })
  const shares = (['project', 'task', 'client', 'account'] as const)
    .filter((by) => by !== 'account' || accounts.length > 1)
    // what is narrowed to nothing still shows what else there is
    .filter((by) => !isEmpty || (filter[by] && sums(material, [], without(filter, by)).seconds > 0))
  const isPrior = before && !before.standing.isLoading && before.standing.missing.length === 0

  return (
    <>
      {isEmpty ? (
        <NothingTracked
          isNarrowed={isNarrowed}
          standing={standing}
          onClear={() => onChange({ filter: {}, words: '' })}
        />
      ) : (
        <TimePicture
          material={material}
          layering={layering === 'account' && accounts.length < 2 ? 'project' : layering}
          target={target}
          onLayer={(layering) => onChange({ layering })}
          onToggle={onToggle}
          onOpen={onOpen}
        />
      )}
      {!isEmpty && kind !== 'all' && days > 1 && days <= longestPace && (
        <PacePicture
          material={material}
          kind={kind}
          before={isPrior ? { ...before, name: rangeWords({ kind, range: before.range }, ways.dateAs) } : undefined}
          target={target}
          onOpen={onOpen}
        />
      )}
      <div className={styles['side']}>
        {shares.map((by) => (
          <SharesPicture key={by} material={material} by={by} onToggle={(key) => onToggle(by, key)} onOpen={onOpen} />
        ))}
      </div>
      {!isEmpty && days > longForDays && <DaysPicture material={material} onDay={onDay} onOpen={onOpen} />}
      {!isEmpty && (
        <div className={styles['side']}>
          {days > 1 && (
            <WeekdaysPicture material={material} onToggle={(key) => onToggle('weekday', key)} onOpen={onOpen} />
          )}
          <HoursPicture material={material} onOpen={onOpen} />
        </div>
      )}
    </>
  )
}
