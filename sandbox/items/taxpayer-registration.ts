import type { taxpayerRegistration as item } from '../../server/modules/catalogue/items/taxpayer-registration.ts';
import { officeName } from '../authority.ts';
import { addMonths, dayText, firstDay } from '../calendar.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { personName } from '../names.ts';
import { between, seeded } from '../seeded.ts';
import { known } from '../view.ts';

const abnormalAfterMonths = 4;

export const taxpayerRegistration: RecordsOf<typeof item> = (enterprise, view) => {
  const { world, index, foundedOn, ending, traits, industry, divisionCode } = enterprise;
  const rng = seeded(world.seed, index, 'taxpayer');
  const registeredOn = foundedOn + between(rng, 0, 25);
  if (registeredOn > view.now) return [];
  const generalSince = traits.taxpayer === 'general' ? known(addMonths(registeredOn, 6), view) : undefined;
  const stoppedOn = ending === undefined ? undefined : firstDay(ending.lastMonth + 1);
  const cancelledOn = ending?.status === 'deregistered' ? known(ending.on - 3, view) : undefined;
  const lost = ending?.status === 'revoked' ? known(addMonths(stoppedOn!, abnormalAfterMonths), view) : undefined;
  const clearing = stoppedOn !== undefined && stoppedOn <= view.now;
  return [
    present({
      registrationSerial: `SL${String(index + 1).padStart(10, '0')}`,
      registeredOn: dayText(registeredOn),
      taxpayerKind: traits.taxpayer,
      generalSince: generalSince === undefined ? undefined : dayText(generalSince),
      state: cancelledOn !== undefined ? 'cancelled' : lost !== undefined ? 'abnormal' : clearing ? 'clearing' : 'normal',
      abnormalSince: lost === undefined ? undefined : dayText(lost),
      authority: officeName('tax'),
      industryCode: industry.code,
      divisionCode,
      financeContact: personName(rng),
      cancelledOn: cancelledOn === undefined ? undefined : dayText(Math.max(cancelledOn, registeredOn)),
    }),
  ];
};
