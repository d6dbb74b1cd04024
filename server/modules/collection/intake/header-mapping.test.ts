import { describe, expect, it } from 'vitest';
import { defineItem } from '../../catalogue/model/item.ts';
import { code, date, decimal, money, text } from '../../catalogue/model/field.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { describeHeaderProblem } from './header-problem.ts';
import { isHeader, mapHeader } from './header-mapping.ts';

const example = defineItem({
  name: 'example',
  no: 1,
  edition: '2021',
  category: 'registration',
  title: { zh: '示例', en: 'Example' },
  content: { zh: '示例', en: 'Example' },
  provider: { zh: '示例', en: 'Example' },
  modes: ['collect'],
  class: 'open',
  sharingLevel: 'national',
  refresh: { frequency: 'daily', dueDays: 1 },
  retentionMonths: null,
  key: ['caseNo'],
  validFrom: 'decidedOn',
  fields: {
    caseNo: text({ title: { zh: '案号', en: 'Case number' }, aliases: ['CF_WSH', '决定书文号'], maxLength: 100 }),
    trademark: text({ title: { zh: '注册号', en: 'Trademark number' }, maxLength: 100 }),
    amount: money({ title: { zh: '金额', en: 'Amount' }, aliases: ['罚款金额'], unit: 'yuan', required: true }),
    currency: code({ title: { zh: '币种', en: 'Currency' }, table: 'currency' }),
    usage: decimal({ title: { zh: '用电量', en: 'Usage' }, scale: 2, unit: { zh: '千瓦时', en: 'kWh' } }),
    decidedOn: date({ title: { zh: '决定日期', en: 'Decided on' }, aliases: ['CF_JDRQ'] }),
  },
  rules: [],
  example: {},
  deadline: null,
  confidence: { category: 'seen', item: 'seen', content: 'seen', mode: 'seen', provider: 'seen', deadline: 'unknown' },
}) as unknown as ItemDefinition;

const meaning = (header: readonly string[], overrides = {}) =>
  mapHeader(example, header, overrides).targets.map((target) => (target.kind === 'field' ? target.field : target.kind));
const required = ['统一社会信用代码', '案号', '金额'];

describe('a column header', () => {
  it.each([
    ['caseNo', 'caseNo'],
    ['case_no', 'caseNo'],
    ['案号', 'caseNo'],
    [' 案 号 ', 'caseNo'],
    ['*案号', 'caseNo'],
    ['案号（必填）', 'caseNo'],
    ['Case Number', 'caseNo'],
    ['ＣＡＳＥ　ＮＵＭＢＥＲ', 'caseNo'],
    ['CF_WSH', 'caseNo'],
    ['cf_wsh', 'caseNo'],
    ['决定日期(YYYY-MM-DD)', 'decidedOn'],
    ['注册号', 'trademark'],
    ['统一社会信用代码', 'subject-code'],
    ['统一社会信用代码（必填）', 'subject-code'],
    ['统一社会信用代码/注册号', 'subject-code'],
    ['USCC', 'subject-code'],
    ['CF_XDR_SHXYM', 'subject-code'],
    ['XK_XDR_SHXYM', 'subject-code'],
    ['纳税人识别号', 'subject-code'],
    ['组织机构代码', 'subject-code'],
    ['CF_XDR_MC', 'subject-name'],
    ['XK_XDR', 'subject-name'],
    ['企业名称', 'subject-name'],
    ['名称', 'subject-name'],
    ['操作/operation', 'operation'],
    ['操作', 'operation'],
    ['备注二', 'unknown'],
    ['', 'ignored'],
  ])('%j means %s', (header, is) => {
    expect(meaning([header])).toEqual([is]);
  });

  it.each([
    ['金额', null],
    ['金额（元）', { places: 2, currency: null }],
    ['金额(万元)', { places: 6, currency: null }],
    ['罚款金额（单位：万元）', { places: 6, currency: null }],
    ['金额,万元', { places: 6, currency: null }],
    ['金额（万元人民币）', { places: 6, currency: 'CNY' }],
    ['金额（万美元）', { places: 6, currency: 'USD' }],
    ['金额（含税）', null],
  ])('%j states the unit of its amounts', (header, moneyUnit) => {
    expect(mapHeader(example, [header]).targets[0]).toEqual({ kind: 'field', field: 'amount', moneyUnit, places: 0 });
  });

  it.each([
    ['用电量(千瓦时)', 0],
    ['用电量（kWh）', 0],
    ['用电量（万千瓦时）', 4],
  ])('%j states the unit of its numbers', (header, places) => {
    expect(mapHeader(example, [header]).targets[0]).toMatchObject({ field: 'usage', places });
  });

  it.each(['金额（万贝里）', '金额(XXX)', '用电量(焦耳)'])('%j is left unknown, because its unit is not understood', (header) => {
    expect(meaning([header])).toEqual(['unknown']);
  });

  it('can be assigned by the provider, before everything else', () => {
    const overrides = { 甲栏: 'amount', 案号: 'ignore', 乙栏: 'subject-code', 丙栏: 'caseNo' };
    expect(meaning(['甲栏', '案号', '乙栏', '丙栏'], overrides)).toEqual(['amount', 'ignored', 'subject-code', 'caseNo']);
    expect(mapHeader(example, ['甲栏', '案号', '乙栏', '丙栏'], overrides).problems).toEqual([]);
  });
});

describe('a header', () => {
  it('in any order has no problems and names what it does not know', () => {
    const mapping = mapHeader(example, ['金额', '所在省份', '案号', '地区', '统一社会信用代码']);
    expect(mapping.problems).toEqual([]);
    expect(mapping.unknown).toEqual(['所在省份', '地区']);
  });

  it('without the subject’s code fails and suggests the header that was meant', () => {
    const mapping = mapHeader(example, ['统一社会信用代玛', '案号', '金额']);
    expect(mapping.problems).toEqual([
      { rule: 'header.subject-code-missing', field: null, columns: [], suggestion: '统一社会信用代玛' },
    ]);
    expect(describeHeaderProblem(mapping.problems[0]!, example, 'zh').mend).toContain('“统一社会信用代玛”是否即为该列');
  });

  it('without a required field or a field of the key fails for each of them', () => {
    const { problems } = mapHeader(example, ['统一社会信用代码', '金 颧', '备注']);
    expect(problems).toEqual([
      { rule: 'header.field-missing', field: 'caseNo', columns: [], suggestion: null },
      { rule: 'header.field-missing', field: 'amount', columns: [], suggestion: '金 颧' },
    ]);
    expect(mapHeader(example, ['统一社会信用代码', '案号', '罚款全额']).problems[0]?.suggestion).toBe('罚款全额');
  });

  it('with two columns for one field fails and names both', () => {
    expect(mapHeader(example, [...required, '罚款金额']).problems).toEqual([
      { rule: 'header.duplicate', field: 'amount', columns: ['金额', '罚款金额'], suggestion: null },
    ]);
    expect(mapHeader(example, [...required, 'USCC']).problems).toMatchObject([{ rule: 'header.duplicate', field: null }]);
  });

  it('may have several kinds of code for the subject, the surest first', () => {
    expect(mapHeader(example, ['CF_XDR_ZZJG', 'CF_XDR_SHXYM', 'CF_XDR_GSZC', 'CF_WSH', '金额']).problems).toEqual([]);
  });

  it('fails when an assignment names a column or a field that does not exist', () => {
    expect(mapHeader(example, required, { 没有: 'amount' }).problems).toMatchObject([
      { rule: 'header.override-unknown', columns: ['没有 → amount'] },
    ]);
    expect(mapHeader(example, required, { 金额: 'toString' }).problems).toMatchObject([{ rule: 'header.override-unknown' }]);
  });

  it('is told from a title line and from a row of data', () => {
    expect(isHeader(example, required)).toBe(true);
    expect(isHeader(example, ['统一社会\u200b信用代码', '案\u200b号'])).toBe(true);
    expect(isHeader(example, ['统一社会信用代码', `案号${' '.repeat(100_000)}x`])).toBe(false);
    expect(isHeader(example, ['某某市行政处罚公示表'])).toBe(false);
    expect(isHeader(example, ['913301061000000084', '示例罚〔2024〕1号', '5000'])).toBe(false);
    expect(isHeader(example, ['统一社会信用代码', '填表人'])).toBe(false);
  });

  it('describes every problem in both languages without leaving a placeholder', () => {
    const { problems } = mapHeader(example, ['备注', '金额', '金额'], { 没有: 'x' });
    expect(new Set(problems.map(({ rule }) => rule)).size).toBe(4);
    for (const problem of problems) {
      for (const language of ['zh', 'en'] as const) {
        const { title, mend } = describeHeaderProblem(problem, example, language);
        expect(`${title}${mend}`).not.toMatch(/[{}]/);
        expect(title).not.toBe('');
      }
    }
  });
});
