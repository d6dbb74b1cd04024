import { nowhere } from './fixture.ts';
import { each, pair, type RowsOf } from './row.ts';

export const sourcesRows: RowsOf = ({ world, own, other }) => {
  const item = 'tax-credit-ratings';
  const mine = { providerNo: own.provider.providerNo, item };
  const none = { providerNo: nowhere.no, item };
  const line = { kinds: ['call'], baseUrl: 'https://tax.example.gov.cn/jinqiao' };
  const registered = async () => {
    await world.call('operator', 'sources.register', { ...mine, ...line });
    return mine;
  };
  const paused = async () => ({ ...(await registered()), reason: '示例原因' });
  const listed = pair('done', { providerNo: other.provider.providerNo }, { providerNo: nowhere.no });
  return {
    'sources.register': {
      roles: each('operator', { own: ['done', { ...mine, ...line }], missing: ['resource.not-found', { ...none, ...line }] }),
    },
    'sources.pause': {
      roles: each('operator', { own: ['done', paused], missing: ['resource.not-found', { ...none, reason: '示例原因' }] }),
    },
    'sources.resume': { roles: each('operator', { own: ['done', registered], missing: ['resource.not-found', none] }) },
    'sources.list-sources': {
      roles: {
        ...each('provider', { own: ['done', {}], pairs: [listed] }),
        ...each('operator regulator', { own: ['done', {}], missing: listed.missing }),
      },
    },
  };
};
