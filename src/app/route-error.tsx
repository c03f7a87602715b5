import { useRouteError } from 'react-router'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** The last resort: something in Sheaf itself went wrong. */
export function RouteError() {
  const error = useRouteError()
  return (
    <main>
      <Notice isProblem action={<Button onClick={() => location.reload()}>Reload</Button>}>
        Sheaf ran into a fault of its own. Your time in Harvest is not touched by it.
        {error instanceof Error && ` (${error.name}: ${error.message})`}
      </Notice>
    </main>
  )
}
