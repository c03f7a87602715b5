import { useState } from 'react'
import { dayAt, minuteAt } from '../../domain/day.ts'
import type { Gap } from '../../domain/timer-gap.ts'
import { timerPreferred, timerSaidRight } from '../../preferences/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { formatDay } from '../../ui/format/day.ts'
import { sayDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { nameOfTimer } from './doubt.ts'
import { zoneOf } from './gesture.ts'
import styles from './timer-bar.module.css'
import { nowThere } from './use-gesture.ts'
import type { RunningTimer } from './use-running-timers.ts'

/** What this browser calls timers that run together. */
export const nameOfAll = (timers: readonly RunningTimer[]): string =>
  timers
    .map(({ entry }) => nameOfTimer(entry))
    .toSorted()
    .join(' ')

const projectOf = ({ entry }: RunningTimer) => plainText(entry.project.name)

function timeOf({ account }: RunningTimer, at: number) {
  return formatClockTime(minuteAt(at, zoneOf(account)), account.profile.clock)
}

/** A timer has run over midnight or for very long. */
export function DoubtNotice({ timer, onDecide }: { timer: RunningTimer; onDecide: () => void }) {
  const since = timer.entry.timer?.startedAt ?? 0
  const day = dayAt(since, zoneOf(timer.account))
  return (
    <Notice action={<Button onClick={onDecide}>Say what is right…</Button>}>
      <bdi>{projectOf(timer)}</bdi> has run since {formatDay(day, 'weekday')}, {timeOf(timer, since)}. Was it forgotten?
    </Notice>
  )
}

type AwayNoticeProps = {
  timer: RunningTimer
  gap: Gap
  onKeep: () => void
  onDrop: () => void
  onMove: () => void
}

/** The device has slept while a timer ran. */
export function AwayNotice({ timer, gap, onKeep, onDrop, onMove }: AwayNoticeProps) {
  const actions = (
    <>
      <Button onClick={onKeep}>Keep the time</Button>
      <Button onClick={onDrop}>Drop it</Button>
      <Button onClick={onMove}>Move it…</Button>
    </>
  )
  return (
    <Notice action={actions}>
      You were away {sayDuration((gap.to - gap.from) / 1000)}, {timeOf(timer, gap.from)} to {timeOf(timer, gap.to)},
      while <bdi>{projectOf(timer)}</bdi> ran.
    </Notice>
  )
}

type TogetherNoticeProps = { newest: RunningTimer; others: RunningTimer[]; onStop: () => Promise<boolean> }

/** Timers run in several accounts at once, which Harvest allows and people seldom mean. */
export function TogetherNotice({ newest, others, onStop }: TogetherNoticeProps) {
  const [isAlways, setAlways] = useState(false)
  const named = [newest, ...others].map((timer) => `${projectOf(timer)} in ${plainText(timer.account.name)}`)
  const stop = others.length === 1 ? `Stop ${plainText(others[0]?.account.name ?? '')}` : 'Stop the others'

  async function stopOthers() {
    if ((await onStop()) && isAlways) timerPreferred({ otherTimers: 'stop' })
  }

  function keepThem() {
    timerSaidRight(nameOfAll([newest, ...others]), nowThere())
    if (isAlways) timerPreferred({ otherTimers: 'keep' })
  }

  const actions = (
    <>
      <Button onClick={() => void stopOthers()}>{stop}</Button>
      <Button onClick={keepThem}>Keep {others.length === 1 ? 'both' : 'all'}</Button>
      <label className={styles['always']}>
        <input type="checkbox" checked={isAlways} onChange={({ target }) => setAlways(target.checked)} /> Every time
      </label>
    </>
  )
  return (
    <Notice action={actions}>
      {others.length === 1 ? 'Two' : named.length} timers run at once: {named.join(' and ')}.
    </Notice>
  )
}
