import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'

export function Component() {
  return (
    <EmptyPage
      title="There is no such page"
      action={
        <Link className={buttonClass('primary')} to={paths.home()}>
          Go to today
        </Link>
      }
    >
      <p>The address may have been cut short or come from an older Sheaf.</p>
    </EmptyPage>
  )
}
