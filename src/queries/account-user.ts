/** A person inside an account: what Harvest knows them by there. Leads every key of their own things. */
export type AccountUser = { accountId: number; userId: number }
