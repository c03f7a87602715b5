import { useEffect } from 'react'
import { elapsed } from '../../domain/time-entry.ts'
import { useFromNow } from '../../queries/harvest-clock.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
// in the script itself, so that it shows without a request
import runningIcon from '../../ui/icon-running.svg?inline'
import type { RunningTimer } from './use-running-timers.ts'

/** The window's title and icon tell of a running timer, so that the tab does. `page` is the title otherwise. */
export function TimerTitle({ running, page }: { running: RunningTimer[]; page: string }) {
  const first = running[0]?.entry
  const minutes = useFromNow((now) => (first?.timer && now ? Math.floor(elapsed(first, now) / 60) : undefined))
  const isRunning = first !== undefined

  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (!link || !isRunning) return undefined
    const usual = link.href
    link.href = runningIcon
    return () => {
      link.href = usual
    }
  }, [isRunning])

  if (!first || minutes === undefined) return <title>{`${page} · Sheaf`}</title>
  return <title>{`${formatDuration(minutes * 60, 'hours-minutes')} · ${plainText(first.project.name)}`}</title>
}
