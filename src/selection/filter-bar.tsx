import { useEffect, useEffectEvent, useState } from 'react'
import { plainText } from '../ui/format/plain-text.ts'
import styles from './filter-bar.module.css'
import { type Filterable, toggled } from './filter-address.ts'
import { FilterChips } from './filter-chips.tsx'
import { namedGroups } from './group-names.ts'
import { billingWords, dimensionWords, namedKeys } from './key-names.ts'
import { type Material, sums, without } from './material.ts'
import { longestWords, type Selection } from './selection.ts'

type FilterBarProps = {
  selection: Selection
  material: Material
  /** All accounts of the person, to name those that are not on the screen. */
  accounts: Material['accounts']
  onChange: (selection: Selection, how?: { replace: boolean }) => void
}

const named = ['account', 'client', 'project', 'task'] as const
const billing = Object.entries(billingWords).map(([key, name]) => ({ key, name }))

/** What narrows a screen: the ways to choose, and what is chosen, each to be taken away. */
export function FilterBar({ selection, material, accounts, onChange }: FilterBarProps) {
  const { filter, words } = selection
  const onToggle = (dimension: Filterable, key: string) =>
    onChange({ ...selection, filter: toggled(filter, dimension, key) })
  const onWords = (words: string) => onChange({ ...selection, words }, { replace: true })

  const offered = named.filter((by) => by !== 'account' || material.accounts.length > 1)
  const chips = namedKeys(filter, material.pieces, accounts).map(({ dimension, key, name }) => ({
    id: `${dimension} ${key}`,
    of: dimensionWords[dimension],
    name,
    takeAway: () => onToggle(dimension, key),
  }))
  if (words !== '') chips.push({ id: 'words', of: 'Words', name: plainText(words), takeAway: () => onWords('') })

  return (
    <section className={styles['bar']} aria-label="Narrow down">
      <div className={styles['ways']}>
        <Words words={words} onWords={onWords} />
        {offered.map((by) => (
          <ChoiceOfTracked key={by} by={by} material={material} onToggle={onToggle} />
        ))}
        <Choice dimension="billable" options={billing} chosen={filter.billable} onToggle={onToggle} />
      </div>
      <FilterChips chips={chips} onClear={() => onChange({ ...selection, filter: {}, words: '' })} />
    </section>
  )
}

type OnToggle = { onToggle: (dimension: Filterable, key: string) => void }

type ChoiceOfTrackedProps = OnToggle & { by: (typeof named)[number]; material: Material }

/** What there is to choose from in the time that is looked at. Each adds up by itself, so that a page can breathe between. */
function ChoiceOfTracked({ by, material, onToggle }: ChoiceOfTrackedProps) {
  const { parts } = sums(material, [by], without(material.filter, by))
  const options = namedGroups(parts, by, material.accounts)
  return <Choice dimension={by} options={options} chosen={material.filter[by]} onToggle={onToggle} />
}

type ChoiceProps = OnToggle & {
  dimension: Filterable
  options: readonly { key: string; name: string }[]
  chosen: readonly string[] | undefined
}

function Choice({ dimension, options, chosen, onToggle }: ChoiceProps) {
  return (
    <select
      aria-label={`Only a ${dimensionWords[dimension].toLowerCase()}`}
      value=""
      onChange={({ target }) => target.value !== '' && onToggle(dimension, target.value)}
    >
      <option value="">{dimensionWords[dimension]}</option>
      {options.map(({ key, name }) => (
        <option key={key} value={key}>
          {chosen?.includes(key) ? `✓ ${name}` : name}
        </option>
      ))}
    </select>
  )
}

// browsers refuse an address that changes with every key
const settledMs = 300

function Words({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const [typed, setTyped] = useState<string>()
  const settle = useEffectEvent(onWords)

  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => settle(typed), settledMs)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    <input
      type="search"
      aria-label="Words in notes, projects, tasks and clients"
      placeholder="Words in notes…"
      maxLength={longestWords}
      value={typed ?? words}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (typed !== undefined && typed !== words) onWords(typed)
        setTyped(undefined)
      }}
    />
  )
}
