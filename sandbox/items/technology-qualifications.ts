import type { technologyQualifications as item } from '../../server/modules/catalogue/items/technology-qualifications.ts';
import { addMonths, dayText, firstDay, monthIn, yearOfDay } from '../calendar.ts';
import { healthIn } from '../health.ts';
import { numberOf } from '../happening.ts';
import { monthOf } from '../calendar.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, chance, seeded } from '../seeded.ts';
import { runsOn, type View } from '../view.ts';
import type { Enterprise } from '../enterprise.ts';

type Kind = {
  readonly kind: string;
  readonly level: string;
  readonly authority: string;
  readonly share: number;
  readonly years: number;
};

const kinds: readonly Kind[] = [
  { kind: 'high-tech', level: 'national', authority: '示例省科学技术厅', share: 0.6, years: 3 },
  { kind: 'technology-sme', level: 'national', authority: '示例省科学技术厅', share: 0.8, years: 1 },
  { kind: 'innovative-sme', level: 'provincial', authority: '示例省经济和信息化厅', share: 0.4, years: 3 },
  { kind: 'specialised-sme', level: 'provincial', authority: '示例省经济和信息化厅', share: 0.2, years: 3 },
];

export const technologyQualifications: RecordsOf<typeof item> = (enterprise, view) =>
  enterprise.traits.innovator ? kinds.flatMap((kind, order) => awards(enterprise, kind, order, view)) : [];

/** Awarded from the second year on and renewed as it runs out, as long as the enterprise is well. */
function awards(enterprise: Enterprise, { kind, level, authority, share, years }: Kind, order: number, view: View) {
  const { world, index, foundedOn, spells } = enterprise;
  const rng = seeded(world.seed, index, 'technology', order);
  if (!chance(rng, share)) return [];
  const records = [];
  for (let year = yearOfDay(foundedOn) + between(rng, 1, 4); year <= yearOfDay(view.now); year += years) {
    const issuedOn = firstDay(monthIn(year, 11)) + (index % 28);
    if (issuedOn > view.now || !runsOn(enterprise, issuedOn)) break;
    if (healthIn(spells, monthOf(issuedOn)) !== 'healthy') continue;
    const validTo = addMonths(issuedOn, years * 12) - 1;
    records.push({
      qualificationKind: kind,
      certificateNo: `SLKJ${order}${year}${numberOf(enterprise, 0)}`,
      level,
      authority,
      batch: `${year}年第一批`,
      year,
      issuedOn: dayText(issuedOn),
      validTo: dayText(validTo),
      state: validTo < view.now ? 'expired' : 'valid',
    });
  }
  return records;
}
