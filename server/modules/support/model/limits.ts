/** From so many days overdue a loan has gone bad, and can be claimed for. */
export const LEAST_OVERDUE_DAYS = 90;
/** How many policies can hold at once on one platform. */
export const MAX_POLICIES = 2_000;
