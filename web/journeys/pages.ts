/** Every page that has an address of its own, with the sample person who is shown it; nobody where everybody may see it. */
export const pages: readonly { readonly as?: string; readonly path: string }[] = [
  { path: '/' },
  { path: '/catalogue' },
  { path: '/catalogue/tax-payments' },
  { path: '/sign-in' },
  { path: '/register' },
  { path: '/invitation' },
  { as: 'demo.owner', path: '/account' },
  { as: 'demo.owner', path: '/enterprise/file' },
  { as: 'demo.owner', path: '/enterprise/authorisations' },
  { as: 'demo.owner', path: '/enterprise/accesses' },
  { as: 'demo.bank', path: '/institution' },
  { as: 'demo.provider', path: '/provider' },
  { as: 'demo.operator', path: '/operator' },
  { as: 'demo.regulator', path: '/regulator' },
];
