import { addMonths, dayText, type Day } from './calendar.ts';
import { between, chance, type Seeded } from './seeded.ts';
import type { View } from './view.ts';
import { known } from './view.ts';

type Severity = 'minor' | 'ordinary' | 'serious';

/** Shortest and longest publication in months (信用修复管理办法). */
const months: Readonly<Record<Severity, readonly [least: number, most: number]>> = {
  minor: [0, 3],
  ordinary: [3, 12],
  serious: [12, 36],
};

/** The fields that say how a penalty or listing is published; some are repaired once the shortest term is over. */
export function publicationOf(rng: Seeded, decidedOn: Day, severityClass: Severity, view: View) {
  const [least, most] = months[severityClass];
  const minUntil = addMonths(decidedOn, least);
  const maxUntil = addMonths(decidedOn, most);
  const repairs = chance(rng, repairedShare);
  const repairedOn = known(repairs ? minUntil + between(rng, 5, 120) : undefined, view);
  const repaired = repairedOn !== undefined && repairedOn < maxUntil;
  return {
    decidedOn: dayText(decidedOn),
    severityClass,
    minPublishUntil: dayText(minUntil),
    maxPublishUntil: dayText(maxUntil),
    publicationStatus: repaired ? 'repaired' : view.now > maxUntil ? 'expired' : 'published',
    repairedOn: repaired ? dayText(repairedOn) : undefined,
    withdrawalReason: repaired ? '已完成信用修复' : undefined,
  };
}

const repairedShare = 0.3;
