// Three origins, as in life: the page on a host of its own, Harvest ID and the API on another. Unusual ports, so that a
// running `npm start` is left alone; SHEAF_E2E_PORT moves them, for two checkouts tested at once.
const firstPort = Number(process.env['SHEAF_E2E_PORT'] ?? 47310)
export const basePath = '/apps/sheaf/'

/** How many browser tests run at once, each with a Harvest and a site of its own. */
export const testsAtOnce = 2

/** Where all of it stands for the tests that run as the nth of those at once, from 0. */
export function addressesOf(nth: number) {
  const page = firstPort + 3 * nth
  const ports = { page, id: page + 1, api: page + 2 }
  return {
    ports,
    pageOrigin: `http://127.0.0.1:${ports.page}`,
    idOrigin: `http://localhost:${ports.id}`,
    apiOrigin: `http://localhost:${ports.api}`,
    // the site's policy names the ports
    builtSite: `dist-e2e/${page}`,
  }
}

export const { ports, pageOrigin, idOrigin, apiOrigin, builtSite } = addressesOf(
  Number(process.env['TEST_PARALLEL_INDEX'] ?? 0),
)
