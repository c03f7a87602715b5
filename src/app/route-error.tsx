import { Link, useRouteError } from 'react-router'
import { paths } from '../paths.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import styles from './shell.module.css'

/** The last resort: something in Sheaf itself went wrong. */
export function RouteError() {
  const error = useRouteError()
  const toToday = (
    <Link className={buttonClass('primary')} to={paths.home()} reloadDocument>
      Go to today
    </Link>
  )
  return (
    <main className={styles['main']}>
      <EmptyPage title="Sheaf ran into a fault of its own" action={toToday}>
        <p>Your time in Harvest is not touched by it.</p>
        {error instanceof Error && <p>{`${error.name}: ${error.message}`}</p>}
      </EmptyPage>
    </main>
  )
}
