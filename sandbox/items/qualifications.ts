import type { qualifications as item } from '../../server/modules/catalogue/items/qualifications.ts';
import { addMonths, dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import type { RecordsOf } from '../records-of.ts';
import { pick } from '../seeded.ts';

type Qualification = readonly [kind: string, name: string, level: string];

const systems: readonly Qualification[] = [
  ['management-system', '质量管理体系认证', '无'],
  ['management-system', '环境管理体系认证', '无'],
  ['management-system', '职业健康安全管理体系认证', '无'],
];
const byIndustry: Readonly<Record<string, readonly Qualification[]>> = {
  '47': [['construction', '建筑工程施工总承包', '三级']],
  '54': [['transport', '道路运输经营资质', '无']],
  '62': [['food-drug', '食品安全等级评定', 'A级']],
  '14': [['food-drug', '食品生产许可类别核定', '无']],
};
const rates = { healthy: 0.28, stressed: 0.08, failing: 0.01 };
const validYears = 3;

export const qualifications: RecordsOf<typeof item> = (enterprise, view) =>
  happenings(enterprise, 'qualifications', rates, view.now).map(({ n, on, rng }) => {
    const own = byIndustry[enterprise.industry.code.slice(0, 2)] ?? [];
    const [qualificationKind, qualificationName, level] = pick(rng, [...systems, ...own]);
    const validTo = addMonths(on, validYears * 12) - 1;
    return {
      certificateNo: `SLQ${yearText(on)}${numberOf(enterprise, n)}`,
      qualificationName,
      qualificationKind,
      level,
      scope: enterprise.industry.scope,
      authority: '示例认证有限公司',
      issuedOn: dayText(on),
      validTo: dayText(validTo),
      state: validTo < view.now ? 'expired' : 'valid',
    };
  });
