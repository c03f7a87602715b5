// In a file of their own, as the names of all that they load would weigh on the day.

export const insights = () => import('../routes/insights.tsx')

export const notFound = () => import('../routes/not-found.tsx')

export const reports = () => import('../routes/reports.tsx')

export const search = () => import('../routes/search.tsx')

export const start = () => import('../routes/start.tsx')
