import { each, type RowsOf } from './row.ts';

export const statisticsRows: RowsOf = () => ({
  'statistics.show-health': { roles: each('operator administrator', { own: ['done', {}] }) },
  'statistics.show-overview': { roles: each('anyone', { own: ['done', {}] }) },
  'statistics.show-trend': { roles: each('anyone', { own: ['done', {}] }) },
});
