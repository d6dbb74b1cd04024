import type { permits as item } from '../../server/modules/catalogue/items/permits.ts';
import { documentNo, officeCode, officeName, type OfficeName } from '../authority.ts';
import { addMonths, dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import type { RecordsOf } from '../records-of.ts';
import { pick } from '../seeded.ts';

type Permit = readonly [office: OfficeName, name: string, deed: string];

const manufacturing: readonly Permit[] = [
  ['environment', '排污许可证', '环许'],
  ['safety', '安全生产许可证', '安许'],
  ['housing', '城镇污水排入排水管网许可证', '排许'],
];
const catering: readonly Permit[] = [['market', '食品经营许可证', '食许']];
const general: readonly Permit[] = [
  ['commerce', '酒类经营备案证', '商备'],
  ['fire', '公众聚集场所投入使用、营业前消防安全检查合格证', '消检'],
  ['transport', '道路运输经营许可证', '运许'],
];
const rates = { healthy: 0.35, stressed: 0.2, failing: 0.05 };
const validYears = 5;

function permitsFor(industryCode: string): readonly Permit[] {
  if (industryCode.startsWith('62') || industryCode.startsWith('14')) return catering;
  return industryCode < '44' ? manufacturing : general;
}

export const permits: RecordsOf<typeof item> = (enterprise, view) =>
  happenings(enterprise, 'permits', rates, view.now).map(({ n, on, rng }) => {
    const [office, name, deed] = pick(rng, permitsFor(enterprise.industry.code));
    const validTo = addMonths(on, validYears * 12) - 1;
    return {
      documentNo: documentNo(office, deed, yearText(on), numberOf(enterprise, n)),
      decisionName: `${name}核发`,
      category: '普通',
      licenceName: name,
      licenceNo: `SL${enterprise.divisionCode}${numberOf(enterprise, n)}`,
      content: `准予核发${name}`,
      decidedOn: dayText(on),
      validFrom: dayText(on),
      validTo: dayText(validTo),
      authority: officeName(office),
      authorityCode: officeCode(enterprise.world, office),
      state: validTo < view.now ? '失效' : '正常',
      sourceUnit: officeName(office),
      sourceUnitCode: officeCode(enterprise.world, office),
    };
  });
