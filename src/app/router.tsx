import { createBrowserRouter } from 'react-router'
import { routePatterns } from '../paths.ts'
import { RouteError } from './route-error.tsx'
import { Shell } from './shell.tsx'

/** Every address of the app. `basename` is the path that it is served under. */
export function createRouter(basename: string) {
  return createBrowserRouter(
    [
      {
        Component: Shell,
        ErrorBoundary: RouteError,
        HydrateFallback: () => null,
        children: [
          { path: routePatterns.home, lazy: () => import('../routes/home.tsx') },
          { path: routePatterns.day, lazy: () => import('../routes/day.tsx') },
          { path: '*', lazy: () => import('../routes/not-found.tsx') },
        ],
      },
    ],
    { basename },
  )
}
