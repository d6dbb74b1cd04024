import { describe, expect, it } from 'vitest';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { registration } from '../../catalogue/items/registration.ts';
import { codeWarnings } from '../../subjects/model/code-warning.ts';
import { mendings } from '../../subjects/model/mending.ts';
import { codeRules } from '../../subjects/model/code-rule.ts';
import { describeReason } from './describe-reason.ts';
import { normalisationRules } from './normalisation-rule.ts';
import type { Reason } from './reason.ts';
import { placeholders, refusalRules } from './refusal-rule.ts';
import { requireRefusalRule, type RefusalRuleName } from './refusal-rule-name.ts';
import { unresolvedIdentifier } from './unresolved-identifier.ts';
import { ownWarnings, warningRules } from './warning-rule.ts';

const item = registration as unknown as ItemDefinition;
const reason = (rule: RefusalRuleName, field: string | null = null, value = ''): Reason => ({
  field,
  column: '某列',
  rule,
  value,
});

describe('a reason in words', () => {
  it.each([
    [reason('required.empty', 'name'), '必填项“名称”为空', '请补填“名称”'],
    [reason('text.too-long', 'legalRepresentative'), '“法定代表人”过长', '请缩减至 100 个字符以内，并核对是否错列'],
    [reason('date.invalid', 'termTo', '2023-02-30'), '“营业期限至”的日期“2023-02-30”不存在', '请核对月份和当月天数'],
    [reason('choice.unknown', 'status', '倒闭'), '“倒闭”不是“登记状态”的可选值', '请改为下列之一：存续、歇业、吊销、迁出、注销'],
    [reason('item.term-in-order', 'termTo'), '营业期限的截止日期不早于起始日期', '核对营业期限的起止日期'],
    [reason('identifier.check-character'), '校验码不符', codeRules['check-character'].mend.zh],
  ])('says what is wrong and how to mend it: %j', (given, title, mend) => {
    expect(describeReason(given, item, 'zh')).toEqual({ title, mend });
  });

  it('keeps what was delivered from being taken for a placeholder', () => {
    const { title } = describeReason(reason('date.shape', 'termTo', '{limit}$&'), item, 'en');
    expect(title).toBe('“{limit}$&” in “Term to” cannot be read as a date');
  });

  it('shortens a long value within the sentence', () => {
    expect(describeReason(reason('date.shape', 'termTo', '长'.repeat(200)), item, 'zh').title.length).toBeLessThan(80);
  });

  it('refuses to speak of a rule that does not exist', () => {
    expect(() => requireRefusalRule('item.no-such-rule', item)).toThrow(RangeError);
    expect(() => requireRefusalRule('identifier.toString' as RefusalRuleName, item)).toThrow(RangeError);
  });

  it('tells why an old identifier that is no alias keeps a row out', () => {
    expect(unresolvedIdentifier('registration-number', '320928000001397', '代码')).toMatchObject({
      rule: 'identifier.old-registration-number',
    });
    expect(describeReason(unresolvedIdentifier('organisation-code', '100000008', '代码'), item, 'zh').title).toBe(
      codeRules['organisation-code'].title.zh,
    );
  });
});

describe('the tables of rules', () => {
  const texts = [
    ...Object.values(refusalRules).flatMap(({ title, mend }) => [title, mend]),
    ...Object.values(normalisationRules),
    ...Object.values(warningRules).map(({ title }) => title),
  ];

  it('have words in both languages and only known placeholders', () => {
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\p{Script=Han}]*[A-Za-z]/u);
      for (const [, name] of `${zh}${en}`.matchAll(/\{(\w+)\}/g)) expect(placeholders).toContain(name);
    }
  });

  it('have no name twice, so that none hides another', () => {
    const parts = [ownWarnings, codeWarnings, mendings].map((table) => Object.keys(table).length);
    expect(Object.keys(warningRules)).toHaveLength(parts.reduce((sum, length) => sum + length, 0));
    for (const name of Object.keys(ownWarnings)) expect(Object.hasOwn(refusalRules, name)).toBe(false);
  });
});
