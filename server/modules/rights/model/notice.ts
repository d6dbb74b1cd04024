import { addWorkingDays, type WorkCalendar } from './working-days.ts';
import { clocks } from './clocks.ts';

/** What an institution has done with a record that holds no longer: taken the new version, deleted it, or it had not used it. */
export const noticeActions = ['updated', 'deleted', 'not-used'] as const;
export type NoticeAction = (typeof noticeActions)[number];

export type NoticeClocks = { readonly dueOn: string; readonly escalateOn: string; readonly watchOn: string };

/** By when a notice made on a day (China) is to be acknowledged, and when the operator is told that it was not. */
export function noticeClocks(day: string, calendar: WorkCalendar): NoticeClocks {
  const dueOn = addWorkingDays(day, clocks.notice.acknowledge, calendar);
  return { dueOn, escalateOn: addWorkingDays(day, clocks.notice.escalate, calendar), watchOn: dueOn };
}

type Chased = { readonly watchOn: string; readonly escalateOn: string; readonly escalated: boolean };

/**
 * What becomes today of a notice that nobody has acknowledged: nothing until the day it is watched for is over; then a reminder, the next
 * after so many working days again, without end; and past its second day, once, the operator.
 */
export function chase(
  notice: Chased,
  today: string,
  calendar: WorkCalendar,
): { readonly remind: boolean; readonly escalate: boolean; readonly watchOn: string } {
  if (notice.watchOn >= today) return { remind: false, escalate: false, watchOn: notice.watchOn };
  const escalate = !notice.escalated && notice.escalateOn < today;
  const next = addWorkingDays(today, clocks.notice.remindEvery, calendar);
  // The escalation does not wait for the next reminder.
  const watchOn = !notice.escalated && !escalate && notice.escalateOn < next ? notice.escalateOn : next;
  return { remind: true, escalate, watchOn };
}

/** A record that is gone cannot be updated. */
export const actionsFor = (newDigest: string | null): readonly NoticeAction[] =>
  newDigest === null ? noticeActions.filter((action) => action !== 'updated') : noticeActions;
