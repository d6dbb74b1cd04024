import type { taxViolators as item } from '../../server/modules/catalogue/items/tax-violators.ts';
import { documentNo, officeName } from '../authority.ts';
import { addMonths, dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import { monthOfLife } from '../life.ts';
import { monthOf } from '../calendar.ts';
import { present } from '../present.ts';
import { publicationOf } from '../publication.ts';
import type { RecordsOf } from '../records-of.ts';
import { registryEntry } from '../registry.ts';
import { between, pick } from '../seeded.ts';
import { known } from '../view.ts';

const cases = [
  ['false-special-invoices', '在没有真实业务的情况下对外开具增值税专用发票'],
  ['evasion', '采取隐匿收入、虚假申报等手段少缴税款'],
  ['missing', '失联前开具发票未申报纳税'],
] as const;
const rates = { healthy: 0.0015, stressed: 0.012, failing: 0.07 };
const publishingDays = 35;

export const taxViolators: RecordsOf<typeof item> = (enterprise, view) =>
  happenings(enterprise, 'tax-violators', rates, view.now - publishingDays).map(({ n, on, rng }) => {
    const [caseNature, facts] = pick(rng, cases);
    const evaded = Math.round((monthOfLife(enterprise, monthOf(on))?.revenueFen ?? 0) * between(rng, 5, 60) * 0.01) + 100_000_00;
    const publication = publicationOf(rng, on, 'serious', view);
    const stoppedOn = known(addMonths(on, 36), view);
    return present({
      caseNature,
      facts,
      basis: '《中华人民共和国税收征收管理法》',
      treatment: '追缴税款并处以罚款',
      evaded,
      fine: Math.round(evaded / 2),
      documentNo: documentNo('tax', '稽罚', yearText(on), numberOf(enterprise, n)),
      authority: `${officeName('tax')}稽查局`,
      publishedOn: dayText(on + publishingDays),
      stoppedOn: stoppedOn === undefined ? undefined : dayText(stoppedOn),
      responsiblePerson: registryEntry(enterprise, on).legalRepresentative,
      ...publication,
    });
  });
