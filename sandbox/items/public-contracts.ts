import type { publicContracts as item } from '../../server/modules/catalogue/items/public-contracts.ts';
import { addMonths, dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, chance, pick } from '../seeded.ts';
import { syntheticCode } from '../synthetic-code.ts';
import { known } from '../view.ts';

const purchasers = ['示例市第一中学', '示例市人民医院', '示例市公共交通中心', '示例市图书馆'];
const rates = { healthy: 0.12, stressed: 0.05, failing: 0.01 };
/** Purchasers' codes stand behind those of the offices. */
const firstPurchaserNo = 100;

export const publicContracts: RecordsOf<typeof item> = (enterprise, view) => {
  if (enterprise.kind === 'individual') return [];
  return happenings(enterprise, 'public-contracts', rates, view.now).map(({ n, on, health, rng }) => {
    const purchaser = pick(rng, purchasers);
    const bidAmount = between(rng, 2, 20) * Math.max(3, enterprise.size) * 5_000_00;
    const signedOn = known(on + between(rng, 5, 28), view);
    const performUntil = addMonths(on, 12);
    const breached = health === 'failing' && chance(rng, 0.5);
    const acceptedOn = breached ? undefined : known(performUntil - between(rng, 0, 60), view);
    const projectNo = `SLCG-${yearText(on)}-${numberOf(enterprise, n)}`;
    return present({
      projectNo,
      projectName: `${purchaser}${enterprise.industry.word}类项目采购`,
      tradeKind: enterprise.industry.code.startsWith('47') ? 'construction' : 'procurement',
      purchaser,
      purchaserCode: syntheticCode(
        '12',
        enterprise.world.cityCode,
        'authority',
        firstPurchaserNo + purchasers.indexOf(purchaser),
      ),
      awardedOn: dayText(on),
      bidAmount,
      contractNo: signedOn === undefined ? undefined : projectNo.replace('CG', 'HT'),
      signedOn: signedOn === undefined ? undefined : dayText(signedOn),
      contractAmount: signedOn === undefined ? undefined : bidAmount,
      performUntil: dayText(performUntil),
      performance: breached ? 'breached' : acceptedOn === undefined ? 'running' : 'done',
      acceptedOn: acceptedOn === undefined ? undefined : dayText(acceptedOn),
    });
  });
};
