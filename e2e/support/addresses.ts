// Three origins, as in life: the page on a host of its own, Harvest ID and the API on another. Unusual ports, so that a
// running `npm start` is left alone; SHEAF_E2E_PORT moves them, for two checkouts tested at once.
const first = Number(process.env['SHEAF_E2E_PORT'] ?? 47310)
export const ports = { page: first, id: first + 1, api: first + 2 }
export const basePath = '/apps/sheaf/'
export const pageOrigin = `http://127.0.0.1:${ports.page}`
export const idOrigin = `http://localhost:${ports.id}`
export const apiOrigin = `http://localhost:${ports.api}`
export const builtSite = 'dist-e2e'
