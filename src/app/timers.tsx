import { TimerBar } from '../features/timer/timer-bar.tsx'
import type { ScopeState } from '../queries/scope.ts'
import { WorkPicker } from '../features/entry/work-picker.tsx'

/** What runs in all the accounts, hidden ones too. */
export function Timers({ scope }: { scope: ScopeState }) {
  if (scope.status !== 'ready') return null
  return <TimerBar accounts={[...scope.shown, ...scope.hidden]} Picker={WorkPicker} />
}
