import type { patents as item } from '../../server/modules/catalogue/items/patents.ts';
import { addMonths, dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import { bankName } from '../names.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, chance, pick } from '../seeded.ts';
import { known, runsOn } from '../view.ts';

const kinds = ['invention', 'utility', 'utility', 'design'] as const;
const years = { invention: 20, utility: 10, design: 15 };
const grantDays = {
  invention: { least: 500, most: 1100 },
  utility: { least: 150, most: 300 },
  design: { least: 120, most: 240 },
};
const kindDigits = { invention: '1', utility: '2', design: '3' };
const rates = { healthy: 1.1, stressed: 0.5, failing: 0.05 };

export const patents: RecordsOf<typeof item> = (enterprise, view) => {
  if (!enterprise.traits.innovator) return [];
  return happenings(enterprise, 'patents', rates, view.now).map(({ n, on, rng }) => {
    const kind = pick(rng, kinds);
    const refused = chance(rng, kind === 'invention' ? 0.35 : 0.1);
    const grantedOn = refused ? undefined : known(on + between(rng, grantDays[kind].least, grantDays[kind].most), view);
    const refusedBy = refused && on + grantDays[kind].most <= view.now;
    const pledgedOn = grantedOn !== undefined && chance(rng, 0.08) ? known(grantedOn + between(rng, 30, 900), view) : undefined;
    const lapsed = grantedOn !== undefined && !runsOn(enterprise, view.now - 365);
    const number = numberOf(enterprise, n).padStart(8, '0');
    return present({
      applicationNo: `SL${yearText(on)}${kindDigits[kind]}${number}`,
      patentName: `一种示例${enterprise.industry.word}装置（${n + 1}）`,
      patentKind: kind,
      appliedOn: dayText(on),
      grantedOn: grantedOn === undefined ? undefined : dayText(grantedOn),
      grantNo: grantedOn === undefined ? undefined : `SLCN${number}`,
      expiresOn: grantedOn === undefined ? undefined : dayText(addMonths(on, years[kind] * 12) - 1),
      legalState: grantedOn === undefined ? (refusedBy ? 'refused' : 'pending') : lapsed ? 'lapsed' : 'granted',
      holder: enterprise.name,
      pledgeNo: pledgedOn === undefined ? undefined : `SLZY${yearText(pledgedOn)}${number}`,
      pledgee: pledgedOn === undefined ? undefined : bankName(rng),
      pledgedOn: pledgedOn === undefined ? undefined : dayText(pledgedOn),
    });
  });
};
