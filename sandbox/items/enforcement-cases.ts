import type { enforcementCases as item } from '../../server/modules/catalogue/items/enforcement-cases.ts';
import type { RecordOf } from '../../server/modules/catalogue/model/item.ts';
import { dayText } from '../calendar.ts';
import type { Enterprise } from '../enterprise.ts';
import { lawsuitsOf, type Lawsuit } from '../lawsuit.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { registryEntry } from '../registry.ts';
import { known, type View } from '../view.ts';

export const enforcementCases: RecordsOf<typeof item> = (enterprise, view) =>
  lawsuitsOf(enterprise, view.now)
    .filter(({ enforcement }) => enforcement !== undefined && enforcement.filedOn <= view.now)
    .flatMap((lawsuit) => recordsOfCase(enterprise, lawsuit, view));

function recordsOfCase(enterprise: Enterprise, { court, caseNo: basisNo, enforcement, awardedFen }: Lawsuit, view: View) {
  const { caseNo, filedOn, performedFen } = enforcement!;
  const terminatedOn = known(enforcement!.terminatedOn, view);
  const closedOn = known(enforcement!.closedOn, view);
  const restrictedOn = known(enforcement!.restrictedOn, view);
  const performed = terminatedOn === undefined && closedOn === undefined ? 0 : performedFen;
  const common = { caseNo, court, basisNo, filedOn: dayText(filedOn), amount: awardedFen };
  const state = closedOn !== undefined ? 'closed' : terminatedOn !== undefined ? 'terminated' : 'running';
  const publicationStatus = closedOn === undefined ? 'published' : 'withdrawn';
  const amounts = { performed, unperformed: awardedFen - performed };
  const records: RecordOf<typeof item.fields>[] = [
    present({
      ...common,
      ...amounts,
      kind: 'debtor',
      closedOn: closedOn === undefined ? undefined : dayText(closedOn),
      state,
      publicationStatus,
    }),
  ];
  if (restrictedOn !== undefined) {
    const restrictedPerson = registryEntry(enterprise, restrictedOn).legalRepresentative;
    records.push({ ...common, kind: 'restricted', restrictedPerson, state, publicationStatus });
  }
  if (terminatedOn !== undefined) {
    records.push({ ...common, ...amounts, kind: 'terminated', terminatedOn: dayText(terminatedOn), state, publicationStatus });
  }
  return records;
}
