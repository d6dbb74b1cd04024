import type { keyPersonnel as item } from '../../server/modules/catalogue/items/key-personnel.ts';
import { dayText } from '../calendar.ts';
import { personName } from '../names.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { registryEntry } from '../registry.ts';
import { between, seeded } from '../seeded.ts';

const helpers = ['supervisor', 'general-manager', 'finance', 'deputy-manager'];

export const keyPersonnel: RecordsOf<typeof item> = (enterprise, view) => {
  const { world, index, foundedOn, kind, size } = enterprise;
  const { representatives } = registryEntry(enterprise, view.now);
  const rng = seeded(world.seed, index, 'personnel');
  const heads = representatives.map(({ name, from }, order) => {
    const leftOn = representatives[order + 1]?.from;
    return { name, from, leftOn, position: 'legal-representative', shareholder: order === 0 };
  });
  const others = kind === 'individual' ? [] : helpers.slice(0, size > 30 ? 4 : size > 8 ? 3 : 1);
  const people = [
    ...heads,
    ...others.map((position) => ({ name: personName(rng), from: foundedOn, leftOn: undefined, position, shareholder: false })),
  ];
  const seen = new Set<string>();
  return people
    .filter(({ name, position }) => !seen.has(name + position) && seen.add(name + position))
    .map(({ name, from, leftOn, position, shareholder }) =>
      present({
        personName: name,
        position,
        identityKind: 'resident-identity-card',
        appointedOn: dayText(from),
        leftOn: leftOn === undefined ? undefined : dayText(leftOn),
        appointedBy: kind === 'individual' ? undefined : '选举',
        shareholder,
        outsidePosts: between(rng, 0, 2),
        outsideInvestments: between(rng, 0, 2),
      }),
    );
};
