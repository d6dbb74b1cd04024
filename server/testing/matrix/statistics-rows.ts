import { each, type RowsOf } from './row.ts';

export const statisticsRows: RowsOf = () => ({
  'statistics.show-health': { roles: each('operator administrator', { own: ['done', {}] }) },
  'statistics.download-loans': { roles: each('anyone', { own: ['done', {}] }) },
  'statistics.show-loans': { roles: each('anyone', { own: ['done', {}] }) },
  'statistics.show-loans-on': { roles: each('operator regulator auditor', { own: ['done', { on: '2026-03-31' }] }) },
  'statistics.show-overview': { roles: each('anyone', { own: ['done', {}] }) },
  'statistics.show-trend': { roles: each('anyone', { own: ['done', {}] }) },
});
