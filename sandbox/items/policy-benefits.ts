import type { policyBenefits as item } from '../../server/modules/catalogue/items/policy-benefits.ts';
import { documentNo, officeCode, officeName, type OfficeName } from '../authority.ts';
import { dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, pick } from '../seeded.ts';

type Benefit = readonly [kind: string, name: string, office: OfficeName];

const all: readonly Benefit[] = [
  ['award', '示例市小微企业升规奖励', 'industry'],
  ['interest-subsidy', '示例市小微企业贷款贴息', 'finance'],
  ['other', '示例市稳岗返还', 'labour'],
];
const inventive: readonly Benefit[] = [
  ['special-fund', '示例市科技研发专项资金', 'science'],
  ['award', '示例市制造业技术改造奖补', 'industry'],
  ['talent', '示例市人才引进补助', 'labour'],
];
const rates = { healthy: 0.18, stressed: 0.1, failing: 0.01 };

export const policyBenefits: RecordsOf<typeof item> = (enterprise, view) =>
  happenings(enterprise, 'benefits', rates, view.now).map(({ n, on, rng }) => {
    const [benefitKind, policyName, office] = pick(rng, enterprise.traits.innovator ? [...all, ...inventive] : all);
    const amount = between(rng, 1, 3 + 2 * enterprise.size) * 1_000_00;
    return {
      benefitKind,
      policyName,
      policyNo: documentNo(office, '发', yearText(on), numberOf(enterprise, n)),
      authority: officeName(office),
      authorityCode: officeCode(enterprise.world, office),
      year: Number(yearText(on)),
      approvedOn: dayText(on - between(rng, 10, 60)),
      paidOn: dayText(on),
      amount,
      published: true,
    };
  });
