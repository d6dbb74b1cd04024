import { nowhere } from './fixture.ts';
import { each, pair, type RowsOf } from './row.ts';

export const recordsRows: RowsOf = ({ own, other }) => {
  const file = (code: string) => ({ code, items: ['registration'] });
  const history = (code: string) => ({ code, item: 'registration', key: '' });
  return {
    'records.read-file': {
      roles: {
        ...each('subject', {
          own: ['done', file(own.code)],
          pairs: [pair('resource.not-found', file(other.code), file(nowhere.code))],
        }),
        ...each('operator provider', { own: ['done', file(own.code)], missing: ['resource.not-found', file(nowhere.code)] }),
      },
      open: 'a provider finds every enterprise on file, to deliver about it; of the records it sees its own',
    },
    'records.read-history': {
      roles: {
        ...each('subject provider', {
          own: ['done', history(own.code)],
          pairs: [pair('resource.not-found', history(other.code), history(nowhere.code))],
        }),
        ...each('operator', { own: ['done', history(own.code)], missing: ['resource.not-found', history(nowhere.code)] }),
      },
    },
  };
};
