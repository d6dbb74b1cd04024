import { each, type RowsOf } from './row.ts';

export const statisticsRows: RowsOf = () => ({
  'statistics.show-overview': { roles: each('anyone', { own: ['done', {}] }) },
});
