import { each, pair, type RowsOf } from './row.ts';

export const catalogueRows: RowsOf = () => {
  const item = {
    own: ['done', { item: 'registration' }],
    missing: ['resource.not-found', { item: 'no-such-item' }],
  } as const;
  const all = { own: ['done', {}] } as const;
  const narrowed = (name: string) => ({ item: name, class: 'authorised', reason: '示例原因' });
  return {
    'catalogue.diff-versions': {
      roles: each('anyone', { own: ['done', { from: 0, to: 0 }], missing: ['resource.not-found', { from: 0, to: 99 }] }),
    },
    'catalogue.download-template': { roles: each('anyone', item) },
    'catalogue.export-dcat': { roles: each('anyone', all) },
    'catalogue.get-item': { roles: each('anyone', item) },
    'catalogue.get-schema': { roles: each('anyone', item) },
    'catalogue.import-version': {
      roles: each('operator', {
        // What is no workbook is refused by what it is, not by who sends it.
        own: ['file.unreadable', { fileName: 'a.xlsx', title: '示例', source: '示例', dryRun: 'true' }, 'no workbook'],
      }),
    },
    'catalogue.list-codes': { roles: each('anyone', { own: ['done', { table: 'division', parent: '330000' }] }) },
    'catalogue.list-items': { roles: each('anyone', all) },
    'catalogue.list-narrowings': { roles: each('anyone', { own: ['done', { item: 'registration' }] }) },
    'catalogue.list-versions': { roles: each('anyone', all) },
    'catalogue.narrow': {
      roles: each('provider', {
        own: ['done', narrowed('registration')],
        pairs: [pair('resource.not-found', narrowed('patents'), narrowed('no-such-item'))],
      }),
    },
  };
};
