import type { honours as item } from '../../server/modules/catalogue/items/honours.ts';
import { documentNo, officeCode, officeName, type OfficeName } from '../authority.ts';
import { addMonths, dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import type { RecordsOf } from '../records-of.ts';
import { pick } from '../seeded.ts';

type Honour = readonly [name: string, level: string, kind: string, office: OfficeName];

const all: readonly Honour[] = [
  ['示例市守合同重信用企业', 'city', '信用', 'market'],
  ['示例市劳动关系和谐企业', 'city', '劳动', 'labour'],
  ['示例市纳税先进单位', 'city', '纳税', 'government'],
];
const inventive: readonly Honour[] = [
  ['示例市市长质量奖', 'city', '质量奖', 'government'],
  ['示例市科学技术进步奖', 'city', '科技奖', 'science'],
];
const rates = { healthy: 0.09, stressed: 0.01, failing: 0.001 };
const validYears = 5;

export const honours: RecordsOf<typeof item> = (enterprise, view) =>
  happenings(enterprise, 'honours', rates, view.now).map(({ n, on, rng }) => {
    const [honourName, level, kind, office] = pick(rng, enterprise.traits.innovator ? [...all, ...inventive] : all);
    return {
      honourName,
      level,
      kind,
      authority: officeName(office),
      authorityCode: officeCode(enterprise.world, office),
      documentNo: documentNo(office, '发', yearText(on), numberOf(enterprise, n)),
      certificateNo: `SLRY${yearText(on)}${numberOf(enterprise, n)}`,
      awardedOn: dayText(on),
      validTo: dayText(addMonths(on, validYears * 12) - 1),
    };
  });
