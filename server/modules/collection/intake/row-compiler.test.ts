import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineItem } from '../../catalogue/model/item.ts';
import { code, date, integer, money, month, personId, text } from '../../catalogue/model/field.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { registration } from '../../catalogue/items/registration.ts';
import type { AcceptedRow, RefusedRow } from './compiled-row.ts';
import { describeReason } from './describe-reason.ts';
import { mapHeader } from './header-mapping.ts';
import type { LookUpCode } from './normalise/look-up-code.ts';
import { maxReasonValueLength } from './reason.ts';
import { compileRows } from './row-compiler.ts';

const lookUpCode: LookUpCode = (_table, given) =>
  ['330106', '3484', 'CNY', 'USD'].includes(given)
    ? { code: given, title: { zh: given, en: given }, abolished: false }
    : undefined;

const contract = defineItem({
  name: 'contract',
  no: 2,
  edition: '2021',
  category: 'registration',
  title: { zh: '示例合同', en: 'Example contract' },
  content: { zh: '示例', en: 'Example' },
  provider: { zh: '示例', en: 'Example' },
  modes: ['collect'],
  class: 'open',
  sharingLevel: 'national',
  refresh: { frequency: 'daily', dueDays: 1 },
  retentionMonths: null,
  key: ['contractNo', 'part'],
  validFrom: 'from',
  validTo: 'to',
  fields: {
    contractNo: text({ title: { zh: '合同编号', en: 'Contract number' }, maxLength: 400 }),
    part: integer({ title: { zh: '分项', en: 'Part' }, min: 1 }),
    from: month({ title: { zh: '起始月', en: 'From' } }),
    to: month({ title: { zh: '截止月', en: 'To' } }),
    signedOn: date({ title: { zh: '签订日期', en: 'Signed on' }, required: true }),
    currency: code({ title: { zh: '币种', en: 'Currency' }, table: 'currency' }),
    amount: money({ title: { zh: '金额', en: 'Amount' }, unit: 'yuan' }),
    signer: text({ title: { zh: '签订人', en: 'Signer' }, maxLength: 4, sensitivity: 'personal', mask: 'person-name' }),
    signerId: personId({ title: { zh: '签订人证件号码', en: 'Signer’s document' } }),
  },
  rules: [
    {
      name: 'amount-positive',
      dimension: 'accuracy',
      severity: 'refuse',
      title: { zh: '金额大于零', en: 'The amount is above zero' },
      mend: { zh: '核对金额', en: 'Check the amount' },
      field: 'amount',
      check: (r) => r.amount === undefined || r.amount > 0,
      failing: { amount: 0 },
    },
    {
      name: 'signer-named',
      dimension: 'completeness',
      severity: 'warn',
      title: { zh: '有证件号码的应有姓名', en: 'Who has a document has a name' },
      mend: { zh: '补填签订人', en: 'Name the signer' },
      field: 'signer',
      check: (r) => !('signerId' in r) || 'signer' in r,
      failing: {},
    },
  ],
  example: {},
  deadline: null,
  confidence: { category: 'seen', item: 'seen', content: 'seen', mode: 'seen', provider: 'seen', deadline: 'unknown' },
}) as unknown as ItemDefinition;

const subject = '913301061000000084';
const header = [
  '统一社会信用代码',
  '合同编号',
  '分项',
  '签订日期',
  '起始月',
  '截止月',
  '金额',
  '币种',
  '签订人',
  '签订人证件号码',
  '操作',
];
const good = [subject, 'HT-1', '1', '2024/3/1', '202403', '2024-4', '1,000元', '', '示例甲', '000000190001010009', ''];

const compilerOf = (columns: readonly string[] = header, item = contract) =>
  compileRows(item, mapHeader(item, columns), { lookUpCode });
/** The good row with the cells under some headers changed. */
const row = (changes: Readonly<Record<string, string>> = {}) => good.map((cell, index) => changes[header[index]!] ?? cell);
const accept = (cells: readonly string[], compiler = compilerOf()): AcceptedRow => {
  const compiled = compiler.compile(cells);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.reasons));
  return compiled;
};
const refuse = (cells: readonly string[], compiler = compilerOf()): RefusedRow => {
  const compiled = compiler.compile(cells);
  if (compiled.kind === 'accepted') throw new Error(compiled.body);
  return compiled;
};
const rulesOf = (cells: readonly string[]) => refuse(cells).reasons.map((reason) => `${reason.field ?? '-'} ${reason.rule}`);

describe('an accepted row', () => {
  it('has its values in the definition’s order, whatever the order of the file', () => {
    expect(accept(good)).toEqual({
      kind: 'accepted',
      operation: 'upsert',
      identifierKind: 'unified-code',
      identifier: subject,
      subjectName: null,
      recordKey: 'HT-1|1',
      validFrom: '2024-03-01',
      validTo: '2024-04-30',
      body: '{"contractNo":"HT-1","part":1,"from":"2024-03","to":"2024-04","signedOn":"2024-03-01","amount":100000,"signer":"示例甲","signerId":"000*************09"}',
      warnings: [],
    });
  });

  it('keeps apart keys whose values contain the separator', () => {
    const one = accept(row({ 合同编号: 'a|1', 分项: '2' })).recordKey;
    const other = accept(row({ 合同编号: 'a\\|1', 分项: '2' })).recordKey;
    expect(one).toBe('a\\|1|2');
    expect(other).toBe('a\\\\\\|1|2');
  });

  it('names the mendings of its code and the warnings of its item', () => {
    expect(accept(row({ 统一社会信用代码: `${subject} ` })).warnings).toEqual(['mended.space']);
    expect(accept(row({ 签订人: '' })).warnings).toEqual(['item.signer-named']);
  });

  it('may be named by an old registration number, still to be resolved', () => {
    expect(accept(row({ 统一社会信用代码: '320928000001397' }))).toMatchObject({
      identifierKind: 'registration-number',
      identifier: '320928000001397',
    });
  });

  it('takes the currency from the text of its amount, into a field that stands before it', () => {
    const compiler = compilerOf();
    expect(JSON.parse(accept(row({ 金额: '7万美元' }), compiler).body)).toMatchObject({ currency: 'USD', amount: 7_000_000 });
    expect(JSON.parse(accept(row({ 金额: '7万美元', 币种: 'USD' }), compiler).body)).toMatchObject({ currency: 'USD' });
    expect(compiler.counts['money.currency']).toBe(1);
  });

  it('that ends before it begins has no end and a warning', () => {
    expect(accept(row({ 截止月: '2024-01' }))).toMatchObject({ validTo: null, warnings: ['valid-time.order'] });
  });

  it('may be shorter than the header and followed by empty cells', () => {
    expect(accept(good.slice(0, 4)).body).toBe('{"contractNo":"HT-1","part":1,"signedOn":"2024-03-01"}');
    expect(accept([...good, '', ' ']).kind).toBe('accepted');
  });

  it('withdraws on the word of its operation, needing only what tells the record', () => {
    const withdrawn = accept([subject, 'HT-1', '1', '', '', '', '乱', '', '', '', '撤销']);
    expect(withdrawn).toMatchObject({ operation: 'withdraw', recordKey: 'HT-1|1', body: '{"contractNo":"HT-1","part":1}' });
    expect(accept(row({ 操作: '变更' })).operation).toBe('upsert');
  });

  it('takes the subject from the next column when the surest is empty', () => {
    const compiler = compilerOf(['注册号', '统一社会信用代码', '合同编号', '分项', '签订日期']);
    expect(accept(['320928000001397', 'N/A', 'HT-1', '1', '2024-03-01'], compiler).identifierKind).toBe('registration-number');
    expect(accept(['320928000001397', subject, 'HT-1', '1', '2024-03-01'], compiler).identifier).toBe(subject);
  });

  it('takes the subject’s name from its column, or from the item’s own field for it', () => {
    const item = registration as unknown as ItemDefinition;
    const own = compileRows(item, mapHeader(item, ['统一社会信用代码', '企业名称']), { lookUpCode });
    expect(accept([subject, '示例公司'], own)).toMatchObject({ subjectName: '示例公司', body: '{"name":"示例公司"}' });
    const other = compilerOf(['统一社会信用代码', '企业名称', '合同编号', '分项', '签订日期']);
    expect(accept([subject, ' 示例公司', 'HT-1', '1', '2024-03-01'], other).subjectName).toBe('示例公司');
  });
});

describe('a refused row', () => {
  it('has every reason, not only the first', () => {
    const { reasons } = refuse(
      row({ 统一社会信用代码: `${subject.slice(0, 17)}5`, 分项: 'x', 签订日期: '2023-02-30', 金额: '0', 操作: '?' }),
    );
    expect(reasons).toEqual([
      { field: null, column: '操作', rule: 'operation.unknown', value: '?' },
      { field: null, column: '统一社会信用代码', rule: 'identifier.check-character', value: `${subject.slice(0, 17)}5` },
      { field: 'part', column: '分项', rule: 'integer.shape', value: 'x' },
      { field: 'signedOn', column: '签订日期', rule: 'date.invalid', value: '2023-02-30' },
      { field: 'amount', column: '金额', rule: 'item.amount-positive', value: '0' },
    ]);
  });

  it.each([
    ['an empty required field', { 签订日期: '' }, ['signedOn required.empty']],
    ['a required field that says nothing', { 签订日期: 'N/A' }, ['signedOn required.empty']],
    ['an empty field of the key', { 合同编号: ' ' }, ['contractNo key.empty']],
    ['a key that is too long', { 合同编号: 'x'.repeat(300) }, ['- key.too-long']],
    ['an empty code', { 统一社会信用代码: '' }, ['- identifier.empty']],
    ['a code that says nothing', { 统一社会信用代码: 'N/A' }, ['- identifier.empty']],
    ['two currencies that disagree', { 金额: '7万美元', 币种: 'CNY' }, ['amount money.currency']],
  ])('says %s', (_what, changes, rules) => {
    expect(rulesOf(row(changes))).toEqual(rules);
  });

  it('has filled cells beyond the header, where columns have shifted', () => {
    expect(refuse([...good, 'x']).reasons).toEqual([{ field: null, column: null, rule: 'row.width', value: 'x' }]);
  });

  it('shows no name and no document number of a person', () => {
    const [name] = refuse(row({ 签订人: '示例甲乙丙丁' })).reasons;
    expect(name).toMatchObject({ rule: 'text.too-long', value: '示*****' });
    const [document] = refuse(row({ 签订人证件号码: '000000190001010009号' })).reasons;
    expect(document).toMatchObject({ rule: 'person-id.shape', value: '000**************9号' });
    const [shifted] = refuse(row({ 签订日期: '000000190001010009' })).reasons;
    expect(shifted?.value).toBe('000*************09');
  });

  it('shows no more than the beginning of a long text, and no control characters', () => {
    const [reason] = refuse(row({ 签订日期: `\u0000${'长'.repeat(1000)}` })).reasons;
    expect(reason?.value).toHaveLength(maxReasonValueLength);
    expect(reason?.value.startsWith('长长')).toBe(true);
  });
});

describe('the compiler', () => {
  it('counts normalisations, rows and filled fields', () => {
    const compiler = compilerOf();
    compiler.compile(good);
    compiler.compile(good.slice(0, 4));
    compiler.compile(row({ 分项: '' }));
    compiler.compile([...good.slice(0, 10), '撤销']);
    expect(compiler.counts).toMatchObject({ 'date.separators': 3, 'money.grouping': 2 });
    expect(compiler.tallies).toEqual({
      upserts: 2,
      withdrawals: 1,
      refused: 1,
      filled: Int32Array.of(2, 2, 1, 1, 2, 0, 1, 1, 1),
    });
  });

  it('does not mix one row’s values or reasons into another', () => {
    const compiler = compilerOf();
    const refused = refuse(row({ 分项: 'x' }), compiler);
    const warned = accept(row({ 签订人: '' }), compiler);
    accept(good.slice(0, 4), compiler);
    expect(accept(good.slice(0, 4), compiler)).toMatchObject({
      warnings: [],
      body: '{"contractNo":"HT-1","part":1,"signedOn":"2024-03-01"}',
    });
    expect(refused.reasons).toHaveLength(1);
    expect(warned.warnings).toEqual(['item.signer-named']);
  });

  it('passes on what a rule of the item throws', () => {
    const broken: ItemDefinition = {
      ...contract,
      rules: [
        {
          ...contract.rules[0]!,
          check: () => {
            throw new TypeError('a defect');
          },
        },
      ],
    };
    expect(() => compilerOf(header, broken).compile(good)).toThrow('a defect');
  });

  it('does not start under a header that has problems', () => {
    expect(() => compilerOf(['统一社会信用代码'])).toThrow(RangeError);
  });

  const cell = fc.oneof(
    fc.constantFrom(...good, '|', '"\\', '-', '１', '1e5', '(', '0.1', '=1', '\ud800', 'a\u0000'),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  );

  it('answers for any cells, with a body that is JSON or with reasons that can be said', () => {
    const compiler = compilerOf();
    fc.assert(
      fc.property(fc.array(cell, { maxLength: header.length + 2 }), (cells) => {
        const compiled = compiler.compile(cells);
        if (compiled.kind === 'accepted') {
          expect(Object.keys(contract.fields)).toEqual(expect.arrayContaining(Object.keys(JSON.parse(compiled.body))));
          return;
        }
        expect(compiled.reasons.length).toBeGreaterThan(0);
        for (const reason of compiled.reasons) {
          expect(reason.value.length).toBeLessThanOrEqual(maxReasonValueLength);
          expect(reason.value.isWellFormed()).toBe(true);
          for (const language of ['zh', 'en'] as const) {
            const { title, mend } = describeReason({ ...reason, value: '' }, contract, language);
            expect(`${title}${mend}`).not.toMatch(/[{}]/);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('writes texts into the body so that JSON gives back what was delivered', () => {
    const compiler = compilerOf();
    const words = fc.string({
      unit: fc.constantFrom('a', '"', '\\', '/', '\n', '\t', '示', '𠮷', '{', '\u007e', ' '),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(text.trim() !== '' && !/^(?:N\/A|\\N)$/i.test(text.trim()));
        const { contractNo } = JSON.parse(accept(row({ 合同编号: text }), compiler).body) as { contractNo: string };
        expect(contractNo).toBe(text.trim());
      }),
    );
  });
});
