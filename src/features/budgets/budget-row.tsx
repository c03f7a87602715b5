import { Link } from 'react-router'
import type { Day } from '../../domain/day.ts'
import { useIsPrivate } from '../../preferences/preferences.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { colourOf } from '../../ui/colour.ts'
import { Dot } from '../../ui/dot.tsx'
import { BudgetBar } from './budget-bar.tsx'
import styles from './budgets.module.css'
import type { Amount, BudgetLine } from './lines.ts'
import { SaidFigure } from './said-figure.tsx'
import { figureOf, kindInWords, outlookInWords, shareInWords } from './words.ts'

type BudgetRowProps = {
  line: BudgetLine
  today: Day
  /** Where there are several. */
  accountName: string | undefined
  /** The address of the entries behind it. */
  entries: string
}

/** One project: what is spent of its budget, what is left, whose it is, and how long it lasts. */
export function BudgetRow({ line, today, accountName, entries }: BudgetRowProps) {
  const { budget, account, mine, personal, outlook } = line
  const { amounts, client, project } = budget
  const isPrivate = useIsPrivate()
  return (
    <tr data-over={outlook?.kind === 'over' || undefined}>
      <th scope="row" className={styles['project']}>
        <span
          className={styles['colour']}
          style={{ background: colourOf(account.id, project.id) }}
          aria-hidden="true"
        />
        {isPrivate ? (
          // the address would tell the name
          <bdi>{plainText(project.name)}</bdi>
        ) : (
          <Link to={entries}>
            <bdi>{plainText(project.name)}</bdi>
          </Link>
        )}
        <span className={styles['under']}>
          <bdi>{plainText(client.name)}</bdi>
          {accountName !== undefined && (
            <>
              {' · '}
              <Dot id={account.id} /> <bdi>{plainText(accountName)}</bdi>
            </>
          )}
        </span>
        <span className={styles['under']}>{kindInWords(line, today)}</span>
      </th>
      <td data-label="Spent">
        {amounts ? (
          <>
            <SaidFigure of={figureOf(amounts.spent, line)} /> of <SaidFigure of={figureOf(amounts.budget, line)} />
            <span className={styles['share']}>{shareInWords(line)}</span>
            <BudgetBar line={line} />
          </>
        ) : (
          'Not shown'
        )}
      </td>
      <td data-label="Left" className={styles['figure']}>
        {amounts ? <SaidFigure of={figureOf(amounts.budget - amounts.spent, line)} /> : 'Not shown'}
      </td>
      <td data-label="Yours" className={styles['figure']}>
        <Mine amount={mine} line={line} />
        {personal !== undefined && (
          <span className={styles['under']}>
            of your <SaidFigure of={figureOf(personal, line)} />
          </span>
        )}
      </td>
      <td data-label="If you go on" className={styles['outlook']}>
        <SaidFigure of={outlookInWords(line, today)} />
      </td>
    </tr>
  )
}

function Mine({ amount, line }: { amount: Amount; line: BudgetLine }) {
  if (typeof amount === 'number') return <SaidFigure of={figureOf(amount, line)} />
  if (amount === 'reading') return <SaidFigure of={{ shown: '…', said: 'not read yet' }} />
  return 'Not known'
}
