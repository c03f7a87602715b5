type Line = {
  label: string
  group: 'Time' | 'Entries' | 'Go to' | 'Sheaf'
  /** As `KeyboardEvent.key` says, letters small; `mod+` is Ctrl, or Cmd on a Mac. The first is the one that is shown. */
  keys: readonly string[]
  /** Also while somebody types. Never for a key that types something. */
  isForTyping?: true
}

// Everything that can be done by a key or from the palette. Who does it offers it by name: `use-offers.ts`.
const table = {
  newEntry: { label: 'New entry', group: 'Time', keys: ['n'] },
  newEntryForm: { label: 'New entry with all its fields', group: 'Time', keys: [] },
  startStop: { label: 'Start or stop the timer', group: 'Time', keys: ['s'] },
  continueLast: { label: 'Continue what was last', group: 'Time', keys: ['c'] },
  undo: { label: 'Undo the last change', group: 'Time', keys: ['mod+z'] },
  nextEntry: { label: 'Choose the next entry', group: 'Entries', keys: ['j'] },
  previousEntry: { label: 'Choose the entry before', group: 'Entries', keys: ['k'] },
  editEntry: { label: 'Edit the chosen entry', group: 'Entries', keys: ['e'] },
  deleteEntry: { label: 'Delete the chosen entry', group: 'Entries', keys: ['Delete', 'Backspace'] },
  copyStartLink: { label: 'Copy a start link for the chosen entry', group: 'Entries', keys: [] },
  today: { label: 'Today', group: 'Go to', keys: ['t'] },
  previous: { label: 'Back by one', group: 'Go to', keys: ['ArrowLeft'] },
  next: { label: 'Forward by one', group: 'Go to', keys: ['ArrowRight'] },
  day: { label: 'Day', group: 'Go to', keys: ['d'] },
  week: { label: 'Week', group: 'Go to', keys: ['w'] },
  insights: { label: 'Insights', group: 'Go to', keys: ['i'] },
  reports: { label: 'Reports', group: 'Go to', keys: ['r'] },
  search: { label: 'Search', group: 'Go to', keys: ['/'] },
  waiting: { label: 'Waiting for Harvest', group: 'Go to', keys: [] },
  settings: { label: 'Settings', group: 'Go to', keys: [] },
  palette: { label: 'Find a project, a day or a command', group: 'Sheaf', keys: ['mod+k'], isForTyping: true },
  keys: { label: 'List of keys', group: 'Sheaf', keys: ['?'] },
} as const satisfies Record<string, Line>

export type CommandName = keyof typeof table
export type Command = Line & { name: CommandName }

const isName = (name: string): name is CommandName => Object.hasOwn(table, name)

export const commands: readonly Command[] = Object.keys(table)
  .filter(isName)
  .map((name) => ({ name, ...table[name] }))

/** Whether a key does something by itself, so that it must be possible to turn it off (WCAG 2.1.4). */
export const isSingleKey = (key: string): boolean => !key.startsWith('mod+')

/** The command of a key as `keyOf` names it. */
export const commandOf = (key: string): Command | undefined => commands.find(({ keys }) => keys.includes(key))
