/** The path that a route is found by: Rails takes `/v2/users/me/` and `/v2/users/me.json` for `/v2/users/me`, which is a guess for Harvest. */
export const routePath = ({ pathname }: URL): string => pathname.replace(/(?:\/|\.json)$/, '') || '/'
