/** How many policies can hold at once on one platform. */
export const MAX_POLICIES = 2_000;
