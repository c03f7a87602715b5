import { TimerBar } from '../features/timer/timer-bar.tsx'
import { TimerSettings } from '../features/timer/timer-settings.tsx'
import type { ScopeState } from '../queries/scope.ts'
import { WorkPicker } from './work-picker.tsx'

type TimersProps = { scope: ScopeState }

/** What runs in all the accounts, hidden ones too. */
export function Timers({ scope }: TimersProps) {
  if (scope.status !== 'ready') return null
  return <TimerBar accounts={[...scope.shown, ...scope.hidden]} Picker={WorkPicker} />
}

/** How timers behave, told by the clock of the first account. */
export function TimerChoices({ scope }: TimersProps) {
  const accounts = scope.status === 'ready' ? scope.shown : []
  const clock = accounts.find((account) => account.state === 'ready')?.profile.clock
  return <TimerSettings clock={clock ?? '24h'} />
}
