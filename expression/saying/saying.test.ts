import { expect, test } from 'vitest';
import { readExpression } from '../read-expression.ts';
import { picker, randomExpression } from '../testing/random-expression.testing.ts';
import { dictionary } from '../testing/sample-dictionary.testing.ts';
import { sayNumber } from './say-value.ts';
import { sentence } from './sentence.ts';

function say(source: string) {
  const reading = readExpression(source, dictionary);
  if (reading.outcome === 'invalid') throw new Error(reading.faults[0].message.en);
  return [sentence(reading.expression, 'zh'), sentence(reading.expression, 'en')];
}

test.each([
  ['kwh_3m_yoy < -0.4', '近3月用电同比小于 -40%', 'electricity of 3 months, yoy is below -40%'],
  [
    'sales_12m >= 500000000 && hi_tech',
    '近12月销售额不低于 500 万元，且高新技术企业',
    'sales of 12 months is at least CNY 5,000,000 and high-tech enterprise',
  ],
  ['tax_level in ["A", "M"]', '纳税信用级别是 A 级、M 级之一', 'tax credit class is one of class A, class M'],
  ['!(tax_level in ["D"])', '纳税信用级别不是 D 级', 'tax credit class is none of class D'],
  ['founded_on <= "2020-01-31"', '成立日期不晚于 2020-01-31', 'day of foundation is on or before 2020-01-31'],
  ['debt / sales_12m > 0.7', '负债 ÷ 近12月销售额大于 0.7', 'debt ÷ sales of 12 months is above 0.7'],
  ['debt - sales_12m > 123', '负债 - 近12月销售额大于 1.23 元', 'debt - sales of 12 months is above CNY 1.23'],
  ['(debt + 100) * 2 > 0', '（负债 + 1 元） × 2 大于 0 元', '(debt + CNY 1) × 2 is above CNY 0'],
  [
    'suits_def_12m > 2 || !has(debt)',
    '近12月被告案件数大于 2 件，或负债未知',
    'suits as defendant, 12 months is above 2 suits or debt is unknown',
  ],
  [
    '!dishonest && (hi_tech || debt == 0)',
    '失信被执行人为否，且（高新技术企业，或负债为 0 元）',
    'dishonest judgement debtor is not so and (high-tech enterprise or debt is CNY 0)',
  ],
  [
    'days(founded_on, as_of) >= 365',
    '成立日期至评价日的天数不低于 365 天',
    'the days from day of foundation to day of evaluation is at least 365 days',
  ],
  [
    'between(kwh_3m_yoy, -0.4, -0.25)',
    '近3月用电同比在 -40% 至 -25% 之间',
    'electricity of 3 months, yoy is between -40% and -25%',
  ],
  ['hi_tech ? 1 : 2', '如高新技术企业，则1，否则2', 'if high-tech enterprise then 1, else 2'],
])('%s is said in both languages', (source, zh, en) => {
  expect(say(source)).toEqual([zh, en]);
});

test('money is said in the largest unit that shows all of it', () => {
  const fen = [0, 100, 1_000_000, 123_456_700, 123_456_789, 500_000_000, 12_345_000_000_000];
  expect(fen.map((one) => sayNumber(one, 'zh', 'fen'))).toEqual([
    '0 元',
    '1 元',
    '1 万元',
    '123.4567 万元',
    '1,234,567.89 元',
    '500 万元',
    '1,234.5 亿元',
  ]);
});

test('every expression has a sentence, without an undefined word', () => {
  const pick = picker(4);
  for (let round = 0; round < 1_000; round++) {
    const expression = randomExpression(pick, dictionary);
    for (const language of ['zh', 'en'] as const) expect(sentence(expression, language)).not.toMatch(/undefined|NaN|\[object|^$/);
  }
});
