import { defineItem } from '../model/item.ts';
import { choice, date, decimal, integer, text } from '../model/field.ts';

/**
 * The regulator's own evaluation of an enterprise, which the plan of 2024 has applied in products. It is a fact like others, kept as it was given:
 * the platform's evaluation neither reads it nor replaces it. National results are of four classes; places have letters of their own beside them.
 */
export const publicCreditRatings = defineItem({
  name: 'public-credit-ratings',
  no: 104,
  edition: '2024',
  category: 'public-credit',
  title: { zh: '公共信用综合评价信息', en: 'Public credit evaluation' },
  content: {
    zh: '公共信用综合评价结果、评价等级与得分、评价日期与有效期（2024方案要求推广应用公共信用综合评价结果）',
    en: 'Result of the public credit evaluation, local grade and score, date and validity (the plan of 2024 has these results applied)',
  },
  provider: { zh: '国家发展改革委', en: 'National Development and Reform Commission' },
  modes: ['collect', 'call', 'verify'],
  class: 'authorised',
  sharingLevel: 'national',
  refresh: { frequency: 'quarterly', dueDays: 30 },
  retentionMonths: 60,
  key: ['scope', 'ratedOn'],
  validFrom: 'ratedOn',
  validTo: 'validTo',
  fields: {
    scope: choice({
      title: { zh: '评价层级', en: 'Scope' },
      aliases: ['评价范围'],
      values: {
        national: { zh: '国家', en: 'National' },
        province: { zh: '省级', en: 'Province' },
        city: { zh: '市级', en: 'City' },
      },
      required: true,
    }),
    ratedOn: date({ title: { zh: '评价日期', en: 'Date rated' }, aliases: ['评定日期'], required: true }),
    result: choice({
      title: { zh: '评价结果', en: 'Result' },
      aliases: ['公共信用综合评价结果', '公共信用等级'],
      values: {
        excellent: { zh: '优', en: 'Excellent' },
        good: { zh: '良', en: 'Good' },
        fair: { zh: '中', en: 'Fair' },
        poor: { zh: '差', en: 'Poor' },
      },
      required: true,
      sensitivity: 'commercial',
    }),
    localGrade: text({ title: { zh: '地方等级', en: 'Local grade' }, aliases: ['地方评价等级'], maxLength: 20 }),
    score: decimal({
      title: { zh: '评价得分', en: 'Score' },
      aliases: ['得分'],
      scale: 1,
      min: 0,
      max: 2000,
      sensitivity: 'commercial',
      mask: 'band',
    }),
    standard: text({ title: { zh: '评价依据', en: 'Rated by' }, aliases: ['评价标准', '评价办法'], maxLength: 200 }),
    authority: text({ title: { zh: '评价单位', en: 'Rating authority' }, aliases: ['评价机关'], maxLength: 200 }),
    validTo: date({ title: { zh: '有效期至', en: 'Valid to' }, aliases: ['有效期止'] }),
    period: integer({ title: { zh: '评价期次', en: 'Round' }, aliases: ['期次'], min: 1 }),
  },
  rules: [
    {
      name: 'valid-to-after-rated-on',
      dimension: 'accuracy',
      severity: 'warn',
      title: { zh: '“有效期至”不早于评价日期', en: '“Valid to” is not earlier than the date rated' },
      mend: { zh: '核对评价日期和“有效期至”', en: 'Check the date rated and “Valid to”' },
      field: 'validTo',
      check: (r) => r.validTo === undefined || r.ratedOn === undefined || r.ratedOn <= r.validTo,
      failing: { validTo: '2020-01-01' },
    },
    {
      name: 'national-has-no-local-grade',
      dimension: 'consistency',
      severity: 'warn',
      title: { zh: '国家层级的结果不填地方等级', en: 'A national result has no local grade' },
      mend: { zh: '核对评价层级和地方等级', en: 'Check the scope and the local grade' },
      field: 'localGrade',
      check: (r) => r.scope !== 'national' || r.localGrade === undefined,
      failing: { scope: 'national' },
    },
  ],
  example: {
    scope: 'city',
    ratedOn: '2026-07-05',
    result: 'excellent',
    localGrade: 'A',
    score: 1052.5,
    standard: '示例市企业公共信用综合评价办法',
    authority: '示例市发展和改革委员会',
    validTo: '2026-10-04',
    period: 3,
  },
  deadline: null,
  confidence: {
    category: 'inferred',
    item: 'seen',
    content: 'inferred',
    mode: 'inferred',
    provider: 'inferred',
    deadline: 'unknown',
  },
});
