// Three origins, as in life: the page on a host of its own, Harvest ID and the API on another. Unusual ports, so that a
// running `npm start` is left alone; SHEAF_E2E_PORT moves them, for two checkouts tested at once.
export const firstPort = Number(process.env['SHEAF_E2E_PORT'] ?? 47310)
export const basePath = '/apps/sheaf/'

/** Where all of it stands for a run of tests that has three ports from `first` on. */
export function addressesFrom(first: number) {
  const ports = { page: first, id: first + 1, api: first + 2 }
  return {
    ports,
    pageOrigin: `http://127.0.0.1:${ports.page}`,
    idOrigin: `http://localhost:${ports.id}`,
    apiOrigin: `http://localhost:${ports.api}`,
    // the site's policy names the ports, so each run has a site of its own
    builtSite: `dist-e2e/${first}`,
  }
}

export const { ports, pageOrigin, idOrigin, apiOrigin, builtSite } = addressesFrom(firstPort)
