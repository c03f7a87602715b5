import styles from './week-sheet.module.css'

const keys: readonly [string, string][] = [
  ['Arrows, Home, End', 'go from cell to cell; with Shift they select'],
  ['A figure', 'writes in place of what stands there'],
  ['Enter or F2', 'changes what stands there, or opens several entries and sums'],
  ['Enter, Tab', 'while writing: on to the row below, or to the next day'],
  ['Escape', 'leaves the cell as it was; after it, Tab leaves the sheet'],
  ['Delete', 'empties what is selected; on a row’s name, removes an empty row'],
  ['Shift+Enter', 'opens notes and times'],
  ['Ctrl or ⌘ with C, X, V, A', 'copies, cuts, pastes and selects, to and from a spreadsheet'],
]

/** How the sheet is worked by keyboard. */
export function KeyHelp() {
  return (
    <details className={styles['help']}>
      <summary>Keys in the sheet</summary>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
