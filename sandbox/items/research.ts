import type { research as item } from '../../server/modules/catalogue/items/research.ts';
import { officeName } from '../authority.ts';
import { addMonths, dayText, monthIn, yearOf, yearOfDay } from '../calendar.ts';
import type { Enterprise } from '../enterprise.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import { monthOfLife } from '../life.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, seeded, uniform } from '../seeded.ts';
import { known, type View } from '../view.ts';

const rates = { healthy: 0.3, stressed: 0.1, failing: 0.005 };
/** The additional deduction is known once the tax of the year has been settled in May. */
const settledInMonth = 6;

export const research: RecordsOf<typeof item> = (enterprise, view) =>
  enterprise.traits.innovator ? [...spendings(enterprise, view), ...projects(enterprise, view)] : [];

function spendings(enterprise: Enterprise, view: View) {
  const { world, index, foundedOn } = enterprise;
  const share = uniform(seeded(world.seed, index, 'research'), 0.03, 0.12);
  const records = [];
  for (let year = Math.max(yearOf(world.seriesFrom), yearOfDay(foundedOn)); year < yearOfDay(view.now); year++) {
    if (view.now < Date.UTC(year + 1, settledInMonth - 1, 1) / 86_400_000) break;
    const months = Array.from({ length: 12 }, (_, n) => monthOfLife(enterprise, monthIn(year, n + 1)));
    const revenue = months.reduce((sum, life) => sum + (life?.revenueFen ?? 0), 0);
    const spending = Math.round(revenue * share);
    if (spending === 0) continue;
    const staff = Math.max(1, Math.round((months.findLast((life) => life !== undefined)?.employees ?? 0) * share * 2));
    records.push({ recordKind: 'spending', subjectName: '研发费用', year, spending, deductible: spending, staff });
  }
  return records;
}

const projects = (enterprise: Enterprise, view: View) =>
  happenings(enterprise, 'projects', rates, view.now).map(({ n, on, rng }) => {
    const endsOn = addMonths(on, between(rng, 12, 30));
    const endedOn = known(endsOn, view);
    return present({
      recordKind: 'project',
      subjectName: `示例${enterprise.industry.word}关键技术研发（${n + 1}）`,
      year: Number(yearText(on)),
      referenceNo: `SLKJ${yearText(on)}${numberOf(enterprise, n)}`,
      level: 'city',
      authority: officeName('science'),
      startedOn: dayText(on),
      endedOn: endedOn === undefined ? undefined : dayText(endedOn),
      funding: between(rng, 5, 80) * 10_000_00,
      state: endedOn === undefined ? 'running' : 'accepted',
    });
  });
