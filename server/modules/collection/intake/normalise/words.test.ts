import { describe, expect, it } from 'vitest';
import { booleanNormaliser } from './boolean.ts';
import { choiceNormaliser } from './choice.ts';
import { codeNormaliser } from './code.ts';
import type { LookUpCode } from './look-up-code.ts';
import { normalisedBy } from './normalised-by.ts';
import { partyCodeNormaliser } from './party-code.ts';
import { personIdNormaliser } from './person-id.ts';
import { textNormaliser } from './text.ts';

const text = (raw: string) => normalisedBy(textNormaliser({ maxLength: 10 }), raw);

describe('a free text', () => {
  it.each([
    ['机械加工', '机械加工', []],
    ['  机械加工\u3000', '机械加工', ['text.trimmed']],
    ['机械\u0000加\u200b工', '机械加工', ['text.control']],
    ['机械\u3000', '机械', ['text.trimmed']],
    ['\u00a0机械', '机械', ['text.trimmed']],
    ['\ufeff机械', '机械', ['text.trimmed']],
    ['甲\r\n乙', '甲\n乙', ['text.line-break']],
    ['甲\t乙', '甲\t乙', []],
    ['甲\u3000乙', '甲\u3000乙', []],
    ['甲\ud800乙', '甲\ufffd乙', ['text.control']],
    ['甲\u202e乙', '甲乙', ['text.control']],
    ['ＡＢ（１）', 'ＡＢ（１）', []],
    ['无', '无', []],
    ['/', '/', []],
    ['N/A', null, ['null-text']],
    ['NULL', null, ['null-text']],
    ['null', null, ['null-text']],
    ['\\N', null, ['null-text']],
    ['\u200b', null, ['text.control']],
    ['', null, []],
  ])('reads %j as %j and says by which rules', (raw, is, by) => {
    expect(text(raw)).toEqual({ is, by });
  });

  it('is folded to half-width only where the field says so', () => {
    const folding = textNormaliser({ maxLength: 10, fold: true });
    expect(normalisedBy(folding, 'ＡＢ（１）')).toEqual({ is: 'AB(1)', by: ['text.full-width'] });
  });

  it('is refused beyond the length of its field, measured after cleaning', () => {
    expect(text('十'.repeat(10)).is).toBe('十'.repeat(10));
    expect(text(` ${'十'.repeat(10)} `).is).toBe('十'.repeat(10));
    expect(text('十'.repeat(11))).toMatchObject({ rule: 'text.too-long' });
  });
});

describe('yes or no', () => {
  it.each([
    ['true', true, []],
    ['false', false, []],
    ...['是', '有', 'Y', 'y', '1', 'TRUE', 'Yes', '１'].map((raw): [string, boolean, string[]] => [raw, true, ['boolean.words']]),
    ...['否', '无', 'N', '0', 'No'].map((raw): [string, boolean, string[]] => [raw, false, ['boolean.words']]),
    ['N/A', null, ['null-text']],
    ['', null, []],
  ])('reads %j as %j', (raw, is, by) => {
    const found = normalisedBy(booleanNormaliser(), raw);
    expect({ is: found.is, by: found.by.filter((rule) => rule !== 'text.full-width') }).toEqual({ is, by });
  });

  it('is refused where it can be neither', () => {
    expect(normalisedBy(booleanNormaliser(), '也许')).toMatchObject({ rule: 'boolean.unknown' });
    expect(normalisedBy(booleanNormaliser(), '2')).toMatchObject({ rule: 'boolean.unknown' });
  });
});

describe('a choice', () => {
  const normaliser = choiceNormaliser({
    values: {
      active: { zh: '存续', en: 'Active' },
      'moved-out': { zh: '迁出', en: 'Moved out' },
      none: { zh: '无', en: 'None' },
    },
  });

  it.each([
    ['active', 'active', []],
    ['存续', 'active', ['choice.title']],
    ['存续（在营、开业、在册）', 'active', ['text.full-width', 'choice.title']],
    ['moved OUT', 'moved-out', ['choice.title']],
    ['无', 'none', ['choice.title']],
    ['-', null, ['null-text']],
  ])('reads %j as %j and says by which rules', (raw, is, by) => {
    expect(normalisedBy(normaliser, raw)).toEqual({ is, by });
  });

  it('is refused where it is none of them, even the name of a method every object has', () => {
    expect(normalisedBy(normaliser, '倒闭')).toMatchObject({ rule: 'choice.unknown' });
    expect(normalisedBy(normaliser, 'constructor')).toMatchObject({ rule: 'choice.unknown' });
  });
});

describe('a code', () => {
  const entries = [
    { table: 'division', code: '330106', title: { zh: '西湖区', en: 'Xihu' }, abolished: false },
    { table: 'division', code: '330103', title: { zh: '下城区', en: 'Xiacheng' }, abolished: true },
    { table: 'industry', code: '3484', title: { zh: '机械零部件加工', en: 'Machine parts' }, abolished: false },
    { table: 'currency', code: 'USD', title: { zh: '美元', en: 'US dollar' }, abolished: false },
  ];
  const lookUpCode: LookUpCode = (table, given) =>
    entries.find((entry) => entry.table === table && [entry.code, entry.title.zh, entry.title.en].includes(given));

  it.each([
    ['division', '330106', '330106', []],
    ['division', '西湖区', '330106', ['code.title']],
    ['division', '３３０１０６', '330106', ['code.full-width']],
    ['division', '330106002001', '330106', ['code.shape']],
    ['division', '330106.0', '330106', ['code.shape']],
    ['division', '330103', '330103', ['warning code.abolished']],
    ['industry', 'C3484', '3484', ['code.shape']],
    ['currency', 'usd', 'USD', ['code.shape']],
    ['currency', '美金', 'USD', ['code.shape']],
    ['division', '暂无', null, ['null-text']],
  ] as const)('of table %s reads %j as %j and says by which rules', (table, raw, is, by) => {
    expect(normalisedBy(codeNormaliser({ table }, lookUpCode), raw)).toEqual({ is, by });
  });

  it('warns of an abolished code every time, not only when it is first seen', () => {
    const normaliser = codeNormaliser({ table: 'division' }, lookUpCode);
    for (let time = 0; time < 3; time++) expect(normalisedBy(normaliser, '330103').by).toEqual(['warning code.abolished']);
  });

  it('that the table does not know is refused', () => {
    expect(normalisedBy(codeNormaliser({ table: 'division' }, lookUpCode), '331')).toMatchObject({ rule: 'code.unknown' });
  });
});

describe('another party’s code', () => {
  it('is mended by declared rules, and refused by the rule that fails', () => {
    expect(normalisedBy(partyCodeNormaliser(), '913301061000000084')).toEqual({ is: '913301061000000084', by: [] });
    expect(normalisedBy(partyCodeNormaliser(), ' 913301061000000084')).toEqual({
      is: '913301061000000084',
      by: ['party-code.mended', 'warning mended.space'],
    });
    expect(normalisedBy(partyCodeNormaliser(), '913301061000000085')).toMatchObject({ rule: 'party-code.check-character' });
    expect(normalisedBy(partyCodeNormaliser(), '无')).toEqual({ is: null, by: ['null-text'] });
  });
});

describe('a natural person’s document number', () => {
  it.each([
    ['000000190001010009', '000*************09', ['person-id.masked']],
    ['000000190001010008', '000*************08', ['warning person-id.check', 'person-id.masked']],
    ['000000000000001', '000**********01', ['person-id.masked']],
    ['g00000000', 'G00****00', ['person-id.masked']],
    ['00000', '0****', ['person-id.masked']],
    ['000*************09', '000*************09', ['person-id.masked']],
    ['无', null, ['null-text']],
  ])('%j is kept as %j only', (raw, is, by) => {
    const found = normalisedBy(personIdNormaliser(), raw);
    expect(found.is).toBe(is);
    expect(found.by).toEqual(by);
  });

  it('is refused where it cannot be one', () => {
    expect(normalisedBy(personIdNormaliser(), '示例甲')).toMatchObject({ rule: 'person-id.shape' });
  });
});
