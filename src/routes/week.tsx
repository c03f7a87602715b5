import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { Day } from '../domain/day.ts'
import type { Opened } from '../features/entry/entry-action.ts'
import { EntryDesk } from '../features/entry/entry-desk.tsx'
import { WorkPicker } from '../features/entry/work-picker.tsx'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import { usePlans } from '../features/timer/use-plans.ts'
import { useRunningTimers } from '../features/timer/use-running-timers.ts'
import { useTimeActions } from '../features/timer/use-time-actions.ts'
import { WeekHeading } from '../features/week/week-heading.tsx'
import { WeekSheet } from '../features/week/week-sheet.tsx'
import { useScreenActs } from '../outbox/use-acts.ts'
import { paths } from '../paths.ts'
import type { AccountState, AccountsInScope } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { dateInWords } from '../ui/format/day.ts'
import { plainText } from '../ui/format/plain-text.ts'
import { isShownDay } from './shown-day.ts'
import { useWeek } from './use-week.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return { asked: params['date'] ?? '' }
}

export function Component() {
  const { asked } = useLoaderData<typeof loader>()
  const { shown, hidden } = useOutletContext<AccountsInScope>()
  const today = useToday(shown)
  // another week is another sheet: nothing that is half typed goes along
  if (isShownDay(asked)) return <WeekScreen day={asked} today={today} accounts={shown} hidden={hidden} />
  const toThisWeek = (
    <Link className={buttonClass('primary')} to={paths.week(today)}>
      Go to this week
    </Link>
  )
  return (
    <EmptyPage title="There is no such week" action={toThisWeek}>
      <p>
        “{plainText(asked)}” is not a date of the calendar. An address with a week ends like this: week/{today}
      </p>
    </EmptyPage>
  )
}

type WeekScreenProps = { day: Day; today: Day; accounts: AccountState[]; hidden: AccountState[] }

function WeekScreen({ day, today, accounts, hidden }: WeekScreenProps) {
  const { ready, days, week, hoursAs, dateAs, shownSeconds } = useWeek(accounts, day)
  const { running } = useRunningTimers(accounts, hidden)
  const acts = useScreenActs()
  const time = useTimeActions(acts, running)
  const carryOut = usePlans(acts)
  const [opened, setOpened] = useState<Opened>()
  const [first = day] = days

  return (
    <>
      <title>{`${days.includes(today) ? 'This week' : `Week of ${dateInWords(first, dateAs)}`} · Sheaf`}</title>
      <WeekHeading shownDay={day} days={days} today={today} dateAs={dateAs} />
      <WeekSheet
        key={first}
        first={first}
        days={days}
        today={today}
        accounts={accounts}
        ready={ready}
        week={week}
        shownSeconds={shownSeconds}
        hoursAs={hoursAs}
        notices={<ReadingNotices read={week} />}
        Picker={WorkPicker}
        carryOut={carryOut}
        onEdit={(entry) => setOpened({ entry, action: 'edit' })}
      />
      {opened && (
        <EntryDesk
          opened={opened}
          accounts={ready}
          entries={week.entries}
          today={today}
          carryOut={carryOut}
          onOpen={setOpened}
          onDelete={time.remove}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}
