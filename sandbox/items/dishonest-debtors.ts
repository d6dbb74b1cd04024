import type { dishonestDebtors as item } from '../../server/modules/catalogue/items/dishonest-debtors.ts';
import { dayText } from '../calendar.ts';
import { lawsuitsOf } from '../lawsuit.ts';
import { present } from '../present.ts';
import { publicationOf } from '../publication.ts';
import type { RecordsOf } from '../records-of.ts';
import { registryEntry } from '../registry.ts';
import { pick, seeded } from '../seeded.ts';
import { known } from '../view.ts';

const conducts = ['违反财产报告制度', '有履行能力而拒不履行生效法律文书确定义务', '违反限制消费令'];

export const dishonestDebtors: RecordsOf<typeof item> = (enterprise, view) =>
  lawsuitsOf(enterprise, view.now).flatMap(({ enforcement, court, caseNo: basisNo, awardedFen, happening }) => {
    const listedOn = enforcement?.dishonestOn;
    if (enforcement === undefined || listedOn === undefined || listedOn + 2 > view.now) return [];
    const rng = seeded(enterprise.world.seed, enterprise.index, 'dishonest', happening.n);
    const { performedFen: performed } = enforcement;
    const publication = publicationOf(rng, listedOn, 'serious', view);
    const shieldedOn = known(publication.repairedOn === undefined ? listedOn + listedDays : undefined, view);
    return [
      present({
        caseNo: enforcement.caseNo,
        court,
        basisNo,
        basisUnit: court,
        filedOn: dayText(enforcement.filedOn),
        publishedOn: dayText(listedOn + 2),
        shieldedOn: publication.repairedOn ?? (shieldedOn === undefined ? undefined : dayText(shieldedOn)),
        obligation: `支付${awardedFen / 100}元及利息`,
        performance: performed === 0 ? 'none' : 'partly',
        performed,
        unperformed: awardedFen - performed,
        conduct: pick(rng, conducts),
        legalRepresentative: registryEntry(enterprise, listedOn).legalRepresentative,
        ...publication,
      }),
    ];
  });

/** Two years, and up to three in aggravated cases. */
const listedDays = 2 * 365;
