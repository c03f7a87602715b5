import { useOutletContext } from 'react-router'
import { SingleKeysChoice } from '../features/commands/single-keys-choice.tsx'
import { KeepChoice } from '../features/person/keep-choice.tsx'
import { ThemeChoice } from '../features/person/theme-choice.tsx'
import { AccountChoices } from '../features/settings/account-choices.tsx'
import { DayTargets } from '../features/settings/day-targets.tsx'
import { FormatChoices } from '../features/settings/format-choices.tsx'
import { OwnRates } from '../features/settings/own-rates.tsx'
import { PrivacyChoice } from '../features/settings/privacy-choice.tsx'
import { Section } from '../features/settings/section.tsx'
import styles from '../features/settings/settings.module.css'
import { StoredHere } from '../features/settings/stored-here.tsx'
import { TimerSettings } from '../features/timer/timer-settings.tsx'
import type { ScopeState } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { useWays } from '../queries/use-ways.ts'
import { useIsDemo } from '../session/session.ts'
import { useSessionActions } from '../session/session-actions.ts'

/** What a person may have otherwise; there before accounts are, and without them. */
export function Component() {
  const scope = useOutletContext<ScopeState>()
  const { shown, hidden } = scope.status === 'ready' ? scope : { shown: [], hidden: [] }
  const { signOut } = useSessionActions()
  const isDemo = useIsDemo()
  const today = useToday(shown)
  const ways = useWays(shown)
  return (
    <div className={styles['page']}>
      <title>Settings · Sheaf</title>
      <h1>Settings</h1>
      <Section title="Appearance">
        <ThemeChoice />
        <PrivacyChoice />
      </Section>
      <Section title="Formats" about="Each account’s own, unless you choose. What you choose holds in every account.">
        <FormatChoices accounts={shown} day={today} />
      </Section>
      <Section title="Day target" about="The week shows how far each day is from it.">
        <DayTargets ways={ways} today={today} />
      </Section>
      <Section title="Timers" about="What becomes of those that run when you start one, or forget one.">
        <TimerSettings clock={ways.clock} />
      </Section>
      <Section title="Accounts" about="Those that are ticked are on every screen.">
        {scope.status === 'ready' ? (
          <AccountChoices shown={shown} hidden={hidden} />
        ) : (
          <p>{scope.status === 'failed' ? 'Your accounts could not be read.' : 'Finding your accounts…'}</p>
        )}
      </Section>
      {shown.length > 0 && (
        <Section
          title="Your own rate"
          about="For billable hours whose rate Harvest does not show you. It stays in this browser."
        >
          <OwnRates accounts={shown} />
        </Section>
      )}
      <Section title="Keys" about="Press ? anywhere to list them.">
        <SingleKeysChoice />
      </Section>
      <Section title="This browser" about="Sheaf has no server: besides Harvest, this is all there is.">
        {!isDemo && <KeepChoice />}
        <StoredHere isDemo={isDemo} onRemoved={signOut} />
      </Section>
    </div>
  )
}
