import { expect, test } from 'vitest';
import { joined } from './call-operation.ts';

test('pages are joined row by row, and a summary that stands on each is kept once, as the last page says it', () => {
  const page = (providerNo: number, held: number, next: string | null) => ({
    items: [{ item: 'honours', held }],
    providers: [{ providerNo, name: `示例${providerNo}` }],
    next,
  });
  const whole = joined(page(1, 5, 'a'), page(2, 6, null));
  expect(whole).toEqual({
    items: [{ item: 'honours', held: 6 }],
    providers: [
      { providerNo: 1, name: '示例1' },
      { providerNo: 2, name: '示例2' },
    ],
    next: null,
  });
});

test('an empty last page takes nothing away', () => {
  const rows = [{ deliveryId: 1 }];
  expect(joined({ rows, header: ['a'], next: 'a' }, { rows: [], header: ['a'], next: null })).toEqual({
    rows,
    header: ['a'],
    next: null,
  });
});
