import { plainText } from '../../ui/format/plain-text.ts'
import styles from './budgets.module.css'

type UnlistedProps = {
  projects: readonly { id: number; name: string }[]
  /** Whether the person would see every budget that there is. */
  seesAll: boolean
  accountName: string | undefined
}

/** Counts the projects of an account that no budget was told of: there is none, or it is not for this person. */
export function Unlisted({ projects, seesAll, accountName }: UnlistedProps) {
  if (projects.length === 0) return null
  const [one, have, their] =
    projects.length === 1 ? ['1 project', 'has', 'it has'] : [`${projects.length} projects`, 'have', 'they have']
  return (
    <details className={styles['unlisted']}>
      <summary>
        {one}
        {accountName !== undefined && (
          <>
            {' '}
            of <bdi>{plainText(accountName)}</bdi>
          </>
        )}{' '}
        {seesAll
          ? `${have} no budget.`
          : `${projects.length === 1 ? 'is' : 'are'} not listed: ${their} no budget, or one that Harvest shows to managers only.`}
      </summary>
      <ul>
        {projects.map(({ id, name }) => (
          <li key={id}>
            <bdi>{plainText(name)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}
