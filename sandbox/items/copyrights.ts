import type { copyrights as item } from '../../server/modules/catalogue/items/copyrights.ts';
import { dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import type { RecordsOf } from '../records-of.ts';
import { between } from '../seeded.ts';

const rates = { healthy: 0.6, stressed: 0.3, failing: 0.03 };
/** Industries of information technology begin so; others rarely write software. */
const softwareIndustry = '65';

export const copyrights: RecordsOf<typeof item> = (enterprise, view) => {
  const { traits, industry } = enterprise;
  if (!traits.innovator) return [];
  const often = industry.code.startsWith(softwareIndustry);
  const own = often ? { healthy: 2, stressed: 1, failing: 0.1 } : rates;
  return happenings(enterprise, 'copyrights', own, view.now).map(({ n, on, rng }) => ({
    registrationNo: `${yearText(on)}SR示${numberOf(enterprise, n)}`,
    workName: `示例${industry.word}管理软件（${n + 1}）`,
    workKind: 'software',
    version: 'V1.0',
    holder: enterprise.name,
    acquisition: 'original',
    completedOn: dayText(on - between(rng, 30, 200)),
    registeredOn: dayText(on),
    certificateNo: `软著登字第示${numberOf(enterprise, n)}号`,
  }));
};
