const homes = {
  subject: '/enterprise',
  institution: '/institution',
  provider: '/provider',
  operator: '/operator',
  administrator: '/operator',
  security: '/operator',
  auditor: '/operator',
  regulator: '/regulator',
  person: '/account',
} as const;

export type Home = (typeof homes)[keyof typeof homes] | '/';

/** Where somebody of a role begins. */
export const homeOf = (role: string): Home => homes[role as keyof typeof homes] ?? '/';
