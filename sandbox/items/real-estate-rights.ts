import type { realEstateRights as item } from '../../server/modules/catalogue/items/real-estate-rights.ts';
import { dayText } from '../calendar.ts';
import { propertiesOf } from '../property.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { known } from '../view.ts';

export const realEstateRights: RecordsOf<typeof item> = (enterprise, view) =>
  propertiesOf(enterprise)
    .filter(({ registeredOn }) => registeredOn <= view.now)
    .map((property) => {
      // What a liquidated enterprise owned has been sold.
      const cancelledOn =
        enterprise.ending === undefined ? undefined : known(Math.max(enterprise.ending.on, property.registeredOn), view);
      return present({
        unitNo: property.unitNo,
        certificateNo: property.certificateNo,
        location: property.location,
        divisionCode: enterprise.divisionCode,
        rightKind: 'land-and-house',
        rightNature: 'granted',
        use: property.industrial ? '工业用地/工业' : '商服用地/商业',
        landArea: property.landArea,
        buildingArea: property.buildingArea,
        ownership: 'sole',
        sharePercent: 100,
        registeredOn: dayText(property.registeredOn),
        useUntil: dayText(property.useUntil),
        authority: '示例市不动产登记服务中心',
        cancelledOn: cancelledOn === undefined ? undefined : dayText(cancelledOn),
        state: cancelledOn === undefined ? 'current' : 'historical',
      });
    });
