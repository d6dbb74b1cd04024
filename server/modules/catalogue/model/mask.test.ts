import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mask } from './field.ts';
import { maskText } from './mask.ts';

test.each<[Mask, string, string]>([
  ['person-name', '示例甲', '示**'],
  ['id-number', '330106199001011234', '330*************34'],
  ['account', '6222000011112222', '622***********22'],
  ['phone', '13800000000', '138******00'],
  ['address', '示例市示例路1号2单元', '示例市示例路***'],
  ['hidden', '什么都不显示', '***'],
  ['none', '照原样', '照原样'],
  ['band', '100', '100'],
])('mask %s turns %s into %s', (mask, text, shown) => {
  expect(maskText(mask, text)).toBe(shown);
});

test('masking what is masked changes nothing, and no mask shows a whole number', () => {
  const masks: Mask[] = ['person-name', 'id-number', 'account', 'phone', 'hidden'];
  fc.assert(
    fc.property(fc.constantFrom(...masks), fc.stringMatching(/^\d{8,20}$/), (mask, text) => {
      const once = maskText(mask, text);
      expect(maskText(mask, once)).toBe(once);
      expect(once).not.toContain(text);
      expect((once.match(/\d/g) ?? []).length).toBeLessThanOrEqual(5);
    }),
  );
});
