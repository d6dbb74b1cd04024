import { type LoanMeasure, type RateStratum, round } from '../model/loan-measure.ts';

export const rateIndex: LoanMeasure = {
  code: 'rate-index',
  version: 1,
  aim: 'cheaper',
  title: { zh: '固定结构利率指数', en: 'Index of rates at a fixed mix' },
  unit: { zh: '上年=100', en: 'the year before = 100' },
  definition: {
    zh: '以上一自然年新发放贷款的品种、期限（1 年以内、1—5 年、5 年以上）和企业规模的金额结构为固定权重，当月各类平均利率与上年平均利率之比，上年为 100；当月没有的类别，权重由其余各类分担。',
    en: 'Rates of the month over those of the calendar year before, at that year’s mix of kind, term (to 1, to 5, over 5 years) and size of enterprise; the year before is 100. Kinds not lent in the month leave their weight to the others.',
  },
  source: { zh: '固定权重（拉氏）指数', en: 'Index at fixed weights (Laspeyres)' },
  groupings: ['all'],
  figure: ({ strata }) => fixedMix(strata),
  tells: ({ strata }) => [
    sumOf(strata, ({ nowHouseholds }) => nowHouseholds),
    sumOf(strata, ({ baseHouseholds }) => baseHouseholds),
  ],
};

const BASE = 100;

function fixedMix(strata: readonly RateStratum[]): number | null {
  const both = strata.filter(({ nowFen, baseFen }) => nowFen > 0 && baseFen > 0);
  const base = sumOf(both, ({ baseRated }) => baseRated);
  if (base === 0) return null;
  return round((BASE * sumOf(both, ({ baseFen, nowRated, nowFen }) => (baseFen * nowRated) / nowFen)) / base);
}

const sumOf = (strata: readonly RateStratum[], of: (one: RateStratum) => number) => strata.reduce((sum, one) => sum + of(one), 0);
