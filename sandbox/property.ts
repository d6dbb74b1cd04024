import { addMonths, firstDay, type Day } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import { numberOf, yearText } from './happening.ts';
import { lawsuitsOf } from './lawsuit.ts';
import { bankName, label } from './names.ts';
import { between, chance, seeded } from './seeded.ts';

/** A plant or shop the enterprise owns. */
export type Property = {
  readonly unitNo: string;
  readonly certificateNo: string;
  readonly location: string;
  readonly registeredOn: Day;
  readonly useUntil: Day;
  readonly landArea: number;
  readonly buildingArea: number;
  readonly industrial: boolean;
};

export type Encumbrance = {
  readonly kind: 'maximum-mortgage' | 'mortgage' | 'seizure' | 'waiting-seizure';
  readonly property: Property;
  readonly registrationNo: string;
  readonly bank: string | undefined;
  readonly securedFen: number | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly registeredOn: Day;
  readonly cancelledOn: Day | undefined;
};

/** What the enterprise came to own, a few months or years after its founding. */
export function propertiesOf(enterprise: Enterprise): readonly Property[] {
  if (!enterprise.traits.owner) return [];
  const rng = seeded(enterprise.world.seed, enterprise.index, 'property');
  const count = enterprise.size > 80 ? between(rng, 1, 3) : 1;
  return Array.from({ length: count }, (_, n): Property => {
    const registeredOn = enterprise.foundedOn + between(rng, 120, 1800);
    const area = Math.max(40, Math.round(enterprise.size * between(rng, 12, 60)));
    const location = `${label}市${label}路${between(rng, 1, 9999)}号${n + 1}幢`;
    const parcel = String(enterprise.index % 100_000).padStart(5, '0');
    return {
      unitNo: `${enterprise.divisionCode}000000GB${parcel}F${String(n + 1).padStart(4, '0')}0001`,
      certificateNo: `示(${yearText(registeredOn)})${label}市不动产权第${numberOf(enterprise, n)}号`,
      location,
      registeredOn,
      useUntil: addMonths(registeredOn, 50 * 12) - 1,
      landArea: area,
      buildingArea: Math.round(area * between(rng, 60, 140)) / 100,
      industrial: enterprise.size > 10,
    };
  });
}

/** Mortgages and seizures by a day. Seizures come from the enforcement of the enterprise's own cases. */
export function encumbrancesOf(enterprise: Enterprise, until: Day): readonly Encumbrance[] {
  const properties = propertiesOf(enterprise);
  if (properties.length === 0) return [];
  const encumbrances = properties.flatMap((property, n) => mortgagesOf(enterprise, property, n));
  return [...encumbrances, ...seizuresOf(enterprise, properties[0]!, until)].filter(({ registeredOn }) => registeredOn <= until);
}

const mortgageYears = 3;
const maxRenewals = 12;

/** A loan against the property, renewed every three years for as long as the business is not in trouble. */
function mortgagesOf(enterprise: Enterprise, property: Property, n: number): readonly Encumbrance[] {
  const rng = seeded(enterprise.world.seed, enterprise.index, 'mortgage', n);
  if (!chance(rng, 0.7)) return [];
  const trouble = enterprise.spells.find(({ health }) => health === 'failing' || health === 'dead')?.from;
  const stop = trouble === undefined ? Infinity : firstDay(trouble);
  const mortgages: Encumbrance[] = [];
  let from = property.registeredOn + between(rng, 20, 900);
  for (let round = 0; round < maxRenewals && (round === 0 || from < stop); round++) {
    const to = addMonths(from, mortgageYears * 12) - 1;
    mortgages.push({
      kind: chance(rng, 0.7) ? 'maximum-mortgage' : 'mortgage',
      property,
      registrationNo: `示(${yearText(from)})${label}市不动产证明第${numberOf(enterprise, n * 20 + round)}号`,
      bank: bankName(rng),
      securedFen: Math.max(1, Math.round((property.buildingArea * between(rng, 2500, 6000)) / 100_000)) * 100_000_00,
      from,
      to,
      registeredOn: from + between(rng, 1, 9),
      cancelledOn: to < stop ? to + between(rng, 1, 12) : undefined,
    });
    from = to + between(rng, 14, 40);
  }
  return mortgages;
}

const seizureYears = 3;

function seizuresOf(enterprise: Enterprise, property: Property, until: Day): readonly Encumbrance[] {
  const enforced = lawsuitsOf(enterprise, until).flatMap(({ enforcement }) =>
    enforcement?.restrictedOn === undefined || enforcement.restrictedOn <= property.registeredOn ? [] : [enforcement],
  );
  return enforced.map((enforcement, order): Encumbrance => {
    const from = enforcement.restrictedOn!;
    return {
      kind: order === 0 ? 'seizure' : 'waiting-seizure',
      property,
      registrationNo: `${enforcement.caseNo.slice(0, -1)}之一`,
      bank: undefined,
      securedFen: undefined,
      from,
      to: addMonths(from, seizureYears * 12) - 1,
      registeredOn: from + 2,
      cancelledOn: undefined,
    };
  });
}
