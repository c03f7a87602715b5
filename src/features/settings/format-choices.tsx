import { type ChosenWays, numberFormNames, useChosenWays, wayChosen } from '../../preferences/preferences.ts'
import type { AccountState } from '../../queries/scope.ts'
import { useWays } from '../../queries/use-ways.ts'
import { dateForms, formatDate } from '../../ui/format/day.ts'
import { FormatExamples } from './format-examples.tsx'
import styles from './settings.module.css'

type Choices<Name extends keyof ChosenWays> = readonly (readonly [ChosenWays[Name], string])[]

const asAccount = ['account', 'Account’s own'] as const

const hours: Choices<'hoursAs'> = [asAccount, ['hours-minutes', '1:30'], ['decimal', 'Decimal, 1.50']]
const clocks: Choices<'clock'> = [asAccount, ['24h', '14:05'], ['12h', '2:05pm']]
const weekdays: Choices<'firstWeekday'> = [asAccount, [1, 'Monday'], [0, 'Sunday'], [6, 'Saturday']]
const numbers: Choices<'numbersAs'> = [asAccount, ...numberFormNames.map((form) => [form, form] as const)]

type FormatChoicesProps = {
  /** Those of the screens, the first of which decides about sums. */
  accounts: readonly AccountState[]
  /** An example of a day. */
  day: string
}

/** How figures are written everywhere, where a person wants it otherwise than Harvest's accounts do. */
export function FormatChoices({ accounts, day }: FormatChoicesProps) {
  const chosen = useChosenWays()
  const ways = useWays(accounts)
  const dates: Choices<'dateAs'> = [asAccount, ...dateForms.map((form) => [form, formatDate(day, form)] as const)]
  return (
    <>
      <div className={styles['choices']}>
        <Choice label="Hours" choices={hours} value={chosen.hoursAs} onChange={(hoursAs) => wayChosen({ hoursAs })} />
        <Choice label="Times of day" choices={clocks} value={chosen.clock} onChange={(clock) => wayChosen({ clock })} />
        <Choice label="Dates" choices={dates} value={chosen.dateAs} onChange={(dateAs) => wayChosen({ dateAs })} />
        <Choice
          label="Numbers"
          choices={numbers}
          value={chosen.numbersAs}
          onChange={(numbersAs) => wayChosen({ numbersAs })}
        />
        <Choice
          label="Weeks begin on"
          choices={weekdays}
          value={chosen.firstWeekday}
          onChange={(firstWeekday) => wayChosen({ firstWeekday })}
        />
      </div>
      <FormatExamples accounts={accounts} ways={ways} day={day} />
    </>
  )
}

type ChoiceProps<Value> = {
  label: string
  choices: readonly (readonly [Value, string])[]
  value: Value
  onChange: (value: Value) => void
}

function Choice<Value extends string | number>({ label, choices, value, onChange }: ChoiceProps<Value>) {
  return (
    <label className={styles['choice']}>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const [picked] = choices.find(([one]) => String(one) === target.value) ?? []
          if (picked !== undefined) onChange(picked)
        }}
      >
        {choices.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
