import type { socialInsuranceEnrolment as item } from '../../server/modules/catalogue/items/social-insurance-enrolment.ts';
import { dayText, firstDay, lastDay, monthText } from '../calendar.ts';
import { insuredIn } from '../employment.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, seeded } from '../seeded.ts';
import { lastMonthOf } from '../view.ts';

const kinds = ['pension', 'medical', 'unemployment', 'injury'];
const retiredShare = 0.02;

export const socialInsuranceEnrolment: RecordsOf<typeof item> = (enterprise, view) => {
  const { world, index, foundedOn, ending, traits } = enterprise;
  const startedOn = foundedOn + between(seeded(world.seed, index, 'enrolment'), 10, 90);
  if (!traits.employer || startedOn > view.now) return [];
  const until = lastMonthOf(view);
  const month = Math.min(until, ending?.lastMonth ?? until);
  const ended = month < until;
  const insured = insuredIn(enterprise, month);
  const countedOn = lastDay(month);
  // Whoever began this month is not counted yet, and whoever stopped before the insurance began never was insured.
  if (insured === undefined || countedOn < startedOn) return [];
  return kinds.map((insuranceKind) =>
    present({
      insuranceKind,
      unitNo: `SL${String(index + 1).padStart(8, '0')}`,
      startedOn: dayText(startedOn),
      endedOn: ended ? dayText(firstDay(month + 1)) : undefined,
      insuredCount: ended ? 0 : insured.count,
      retiredCount: Math.floor(insured.count * retiredShare),
      countedOn: dayText(countedOn),
      state: ended ? 'ended' : 'active',
      agency: insuranceKind === 'medical' ? '示例市医疗保障服务中心' : '示例市社会保险事业管理中心',
      lastPaidMonth: monthText(month),
    }),
  );
};
