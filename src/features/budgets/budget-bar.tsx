import type { BudgetLine } from './lines.ts'
import styles from './budgets.module.css'

/** What is spent beside what there is: one's own part solid, that of others striped, and a line where the budget ends. */
export function BudgetBar({ line: { budget, mine } }: { line: BudgetLine }) {
  if (!budget.amounts) return null
  const { budget: all, spent } = budget.amounts
  const whole = Math.max(all, spent, 1)
  const widthOf = (amount: number) => `${(Math.max(0, amount) / whole) * 100}%`
  // read a moment apart, one's own part may be ahead
  const own = typeof mine === 'number' ? Math.min(Math.max(0, mine), Math.max(0, spent)) : undefined
  return (
    <div className={styles['bar']} aria-hidden="true">
      {own === undefined ? (
        <span className={styles['anyones']} style={{ inlineSize: widthOf(spent) }} />
      ) : (
        <>
          <span className={styles['mine']} style={{ inlineSize: widthOf(own) }} />
          <span className={styles['others']} style={{ inlineSize: widthOf(spent - own) }} />
        </>
      )}
      {spent > all && <span className={styles['limit']} style={{ insetInlineStart: widthOf(all) }} />}
    </div>
  )
}
