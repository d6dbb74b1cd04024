import { nowhere } from './fixture.ts';
import { each, pair, type Row, type RowsOf } from './row.ts';

const CSV = '统一社会信用代码,企业名称\n';

export const collectionRows: RowsOf = ({ world, own, other }) => {
  const mine = { deliveryId: own.deliveryId };
  const theirs = (more: object = {}) =>
    pair('resource.not-found', { deliveryId: other.deliveryId, ...more }, { deliveryId: nowhere.no, ...more });
  /** Of one delivery: its provider's, and the operator's to look at. */
  const readable: Row = {
    roles: {
      ...each('provider', { own: ['done', mine], pairs: [theirs()] }),
      ...each('operator', { own: ['done', mine], missing: theirs().missing }),
    },
  };
  const byProvider = pair('done', { providerNo: other.provider.providerNo }, { providerNo: nowhere.no });
  const listed: Row = {
    roles: {
      ...each('provider', { own: ['done', {}], pairs: [byProvider] }),
      ...each('operator', { own: ['done', {}], missing: byProvider.missing }),
    },
  };
  const opened = (deliveryKey: string) =>
    world.call<{ deliveryId: number }>(own.provider, 'collection.open-delivery', {
      item: 'registration',
      fileName: 'a.csv',
      deliveryKey,
    });
  const uploaded = async () => {
    const { deliveryId } = await opened('matrix-finish');
    await world.call(own.provider, 'collection.upload-part', { deliveryId, offset: 0 }, { bytes: Buffer.from(CSV) });
    return { deliveryId };
  };
  const mended = (deliveryKey: string) => ({ deliveryKey, rows: [{ rowNo: 2, cells: [own.code, '示例'] }] });
  return {
    'collection.deliver-records': {
      roles: each('provider', {
        own: ['done', { item: 'registration', deliveryKey: 'matrix-d', records: [{ unifiedCode: own.code, name: '示例' }] }],
        pairs: [
          pair(
            'request.invalid',
            { item: 'patents', deliveryKey: 'matrix-e', records: [{ unifiedCode: own.code }] },
            { item: 'no-such-item', deliveryKey: 'matrix-e', records: [{ unifiedCode: own.code }] },
          ),
        ],
      }),
    },
    'collection.download-refusals': {
      roles: each('provider', { own: ['done', { ...mine, format: 'csv' }], pairs: [theirs({ format: 'csv' })] }),
    },
    'collection.finish-upload': { roles: each('provider', { own: ['done', uploaded], pairs: [theirs()] }) },
    'collection.get-delivery': readable,
    'collection.get-receipt': readable,
    'collection.list-deliveries': listed,
    'collection.list-due-dates': { roles: each('provider', { own: ['done', { from: '2026-01-01', to: '2026-01-31' }] }) },
    'collection.list-refusals': readable,
    'collection.open-delivery': {
      roles: each('provider', { own: ['done', { item: 'registration', fileName: 'a.csv', deliveryKey: 'matrix-o' }] }),
    },
    'collection.recognise-file': { roles: each('provider', { own: ['done', { fileName: 'a.csv' }, CSV] }) },
    // Its only delivery has no row that was refused.
    'collection.redeliver-rows': {
      roles: each('provider', {
        own: ['request.invalid', { ...mine, ...mended('matrix-m') }],
        pairs: [theirs(mended('matrix-n'))],
      }),
    },
    'collection.show-board': listed,
    'collection.upload-part': {
      roles: each('provider', {
        own: ['done', async () => ({ deliveryId: (await opened('matrix-part')).deliveryId, offset: 0 }), CSV],
        pairs: [
          {
            other: ['resource.not-found', { deliveryId: other.deliveryId, offset: 0 }, CSV],
            missing: ['resource.not-found', { deliveryId: nowhere.no, offset: 0 }, CSV],
          },
        ],
      }),
    },
  };
};
