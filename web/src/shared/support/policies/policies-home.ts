/** Where a portal keeps its policies. */
export type PoliciesHome = '/operator/policies' | '/provider/policies';
