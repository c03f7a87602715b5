import { createBrowserRouter } from 'react-router'
import { routePatterns } from '../paths.ts'
import { Component as Day, loader as dayLoader } from '../routes/day.tsx'
import { Component as Home } from '../routes/home.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { furtherRoutes, settingsRoute, waitingRoute, weekRoute } from './later.ts'
import { RouteError } from './route-error.tsx'
import { Shell } from './shell.tsx'

/** Every address of the app. `basename` is the path that it is served under. */
export function createRouter(basename: string) {
  return createBrowserRouter(
    [
      {
        Component: Shell,
        ErrorBoundary: RouteError,
        children: [
          { path: routePatterns.home, Component: Home },
          { path: routePatterns.file, Component: Home },
          { path: routePatterns.day, Component: Day, loader: dayLoader },
          { path: routePatterns.week, lazy: weekRoute, HydrateFallback: Opening },
          {
            path: routePatterns.insights,
            lazy: async () => (await furtherRoutes()).insights(),
            HydrateFallback: Opening,
          },
          {
            path: routePatterns.reports,
            lazy: async () => (await furtherRoutes()).reports(),
            HydrateFallback: Opening,
          },
          { path: routePatterns.search, lazy: async () => (await furtherRoutes()).search(), HydrateFallback: Opening },
          {
            path: routePatterns.budgets,
            lazy: async () => (await furtherRoutes()).budgets(),
            HydrateFallback: Opening,
          },
          { path: routePatterns.waiting, lazy: waitingRoute, HydrateFallback: Opening },
          { path: routePatterns.settings, lazy: settingsRoute, HydrateFallback: Opening },
          { path: routePatterns.start, lazy: async () => (await furtherRoutes()).start(), HydrateFallback: Opening },
          { path: '*', lazy: async () => (await furtherRoutes()).notFound(), HydrateFallback: Opening },
        ],
      },
    ],
    { basename },
  )
}

function Opening() {
  return <Skeleton label="Opening" />
}
