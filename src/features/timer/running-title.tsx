import { useEffect, useRef } from 'react'
import { elapsed } from '../../domain/time-entry.ts'
import { useFromNow } from '../../queries/harvest-clock.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
// in the script itself, so that it shows without a request
import runningIcon from '../../ui/icon-running.svg?inline'
import { type RunningTimer, startedAt } from './use-running-timers.ts'

/** The window's title and icon tell of a running timer on every screen, so that the tab does; of several the newest. */
export function RunningTitle({ running }: { running: readonly RunningTimer[] }) {
  const newest = running.toSorted((one, other) => startedAt(other) - startedAt(one))[0]?.entry
  const minutes = useFromNow((now) => (newest?.timer && now ? Math.floor(elapsed(newest, now) / 60) : undefined))
  useRunningIcon(newest !== undefined)
  if (!newest || minutes === undefined) return null
  return (
    <FirstTitle>{`${formatDuration(minutes * 60, 'hours-minutes')} · ${plainText(newest.project.name)}`}</FirstTitle>
  )
}

/** Stays before the titles that screens bring along: the first one counts. */
function FirstTitle({ children }: { children: string }) {
  const title = useRef<HTMLTitleElement>(null)
  useEffect(() => {
    const comeFirst = () => {
      const own = title.current
      if (own && document.querySelector('head > title') !== own) document.head.prepend(own)
    }
    const watch = new MutationObserver(comeFirst)
    watch.observe(document.head, { childList: true })
    comeFirst()
    return () => watch.disconnect()
  }, [])
  return <title ref={title}>{children}</title>
}

function useRunningIcon(isRunning: boolean): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (!link || !isRunning) return undefined
    const usual = link.href
    link.href = runningIcon
    return () => {
      link.href = usual
    }
  }, [isRunning])
}
