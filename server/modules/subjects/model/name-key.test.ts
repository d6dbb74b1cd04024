import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from './name-key.ts';

describe('the key of a name', () => {
  it.each([
    ['示例（上海）贸易有限公司', '示例(上海)贸易有限公司'],
    ['示例【上海】贸易有限公司', '示例(上海)贸易有限公司'],
    ['示例〔上海〕贸易有限公司', '示例(上海)贸易有限公司'],
    ['示例［上海］贸易有限公司', '示例(上海)贸易有限公司'],
    [' 示例 贸易\u3000有限公司\u200b\ufeff', '示例贸易有限公司'],
    ['ＡＢＣ示例１２３有限公司', 'ABC示例123有限公司'],
    ['Abc示例有限公司', 'ABC示例有限公司'],
    ['示例有限公司', '示例有限公司'],
    ['', ''],
  ])('of %j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('differs between names that are written differently', () => {
    expect(nameKey('示例甲有限公司')).not.toBe(nameKey('示例乙有限公司'));
    expect(nameKey('示例(上海)有限公司')).not.toBe(nameKey('示例上海有限公司'));
  });

  it('is its own key and holds no blanks, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const key = nameKey(name);
        expect(nameKey(key)).toBe(key);
        expect(key).not.toMatch(/\s/);
      }),
      { numRuns: 2000 },
    );
  });
});
