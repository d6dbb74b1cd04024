import type { shareholders as item } from '../../server/modules/catalogue/items/shareholders.ts';
import { officeName } from '../authority.ts';
import { addMonths, dayText } from '../calendar.ts';
import type { Enterprise } from '../enterprise.ts';
import { lawsuitsOf, type Lawsuit } from '../lawsuit.ts';
import { counterpartyName } from '../names.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { registryEntry } from '../registry.ts';
import { between, chance, seeded } from '../seeded.ts';
import { syntheticCode } from '../synthetic-code.ts';
import { known, type View } from '../view.ts';

export const shareholders: RecordsOf<typeof item> = (enterprise, view) => {
  if (enterprise.kind === 'individual') return [];
  const { world, index, capitalFen, foundedOn, firstRepresentative } = enterprise;
  const rng = seeded(world.seed, index, 'shareholders');
  const investor = chance(rng, 0.3);
  const percent = investor ? between(rng, 30, 80) : 100;
  const paidShare = between(rng, 0, 10) / 10;
  const paidInOn = known(foundedOn + between(rng, 30, 1200), view);
  const contribution = (share: number) => ({
    recordKind: 'contribution',
    registeredOn: dayText(foundedOn),
    subscribed: Math.round((capitalFen * share) / 100),
    subscribedBy: dayText(addMonths(foundedOn, 20 * 12)),
    paidIn: paidInOn === undefined ? 0 : Math.round((capitalFen * share * paidShare) / 100),
    paidInOn: paidInOn === undefined || paidShare === 0 ? undefined : dayText(paidInOn),
    contributionForm: '货币',
    currency: 'CNY',
    sharePercent: share,
    authority: officeName('market'),
    status: 'valid',
  });
  const records = [
    present({ ...contribution(percent), shareholderName: firstRepresentative, shareholderKind: 'natural-person' }),
  ];
  if (investor) {
    const shareholderCode = syntheticCode('91', world.cityCode, 'counterparty', index);
    const shareholderName = counterpartyName(rng);
    records.push(present({ ...contribution(100 - percent), shareholderName, shareholderKind: 'enterprise', shareholderCode }));
  }
  return [...records, ...freezesOf(enterprise, percent, view)];
};

/** A court that enforces against the enterprise freezes its founder's share as well, each time on another day. */
function freezesOf(enterprise: Enterprise, sharePercent: number, view: View) {
  const until = registryEntry(enterprise, view.now).status === 'active' ? view.now : enterprise.ending!.on;
  const frozen = lawsuitsOf(enterprise, until).filter(({ enforcement }) => (enforcement?.dishonestOn ?? Infinity) <= until);
  const days = new Set<number>();
  return frozen.flatMap((lawsuit) => {
    const record = freezeOf(enterprise, lawsuit, sharePercent);
    if (days.has(lawsuit.enforcement!.dishonestOn!)) return [];
    days.add(lawsuit.enforcement!.dishonestOn!);
    return [record];
  });
}

function freezeOf(enterprise: Enterprise, { enforcement, court }: Lawsuit, sharePercent: number) {
  return {
    recordKind: 'freeze',
    shareholderName: enterprise.firstRepresentative,
    shareholderKind: 'natural-person',
    registeredOn: dayText(enforcement!.dishonestOn!),
    equityInvolved: Math.round((enterprise.capitalFen * sharePercent) / 100),
    counterparty: court,
    documentNo: `${enforcement!.caseNo.slice(0, -1)}号之二`,
    authority: officeName('market'),
    status: 'valid',
  };
}
