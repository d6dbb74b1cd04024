import type { realEstateEncumbrances as item } from '../../server/modules/catalogue/items/real-estate-encumbrances.ts';
import { dayText } from '../calendar.ts';
import { courtOf } from '../lawsuit.ts';
import { encumbrancesOf } from '../property.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { syntheticCode } from '../synthetic-code.ts';
import { known } from '../view.ts';

/** The bank's code, behind those of the enterprises' investors. */
const bankNo = 700_000_000;

export const realEstateEncumbrances: RecordsOf<typeof item> = (enterprise, view) =>
  encumbrancesOf(enterprise, view.now).map((encumbrance) => {
    const { kind, property, registrationNo, bank, securedFen, from, to, registeredOn } = encumbrance;
    const cancelledOn = known(encumbrance.cancelledOn, view);
    const mortgage = bank !== undefined;
    return present({
      encumbranceKind: kind,
      unitNo: property.unitNo,
      registrationNo,
      location: property.location,
      mortgagee: bank,
      mortgageeCode: mortgage ? syntheticCode('91', enterprise.world.cityCode, 'counterparty', bankNo) : undefined,
      debtor: mortgage ? enterprise.name : undefined,
      secured: securedFen,
      rank: mortgage ? 1 : undefined,
      debtFrom: mortgage ? dayText(from) : undefined,
      debtTo: mortgage ? dayText(to) : undefined,
      seizingAuthority: mortgage ? undefined : courtOf(enterprise),
      seizedFrom: mortgage ? undefined : dayText(from),
      seizedTo: mortgage ? undefined : dayText(to),
      registeredOn: dayText(registeredOn),
      cancelledOn: cancelledOn === undefined ? undefined : dayText(cancelledOn),
      authority: '示例市不动产登记服务中心',
    });
  });
