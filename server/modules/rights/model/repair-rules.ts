import { addDays } from '../../../kernel/pure/china-day.ts';
import { courtItem, LONGEST_MONTHS, repairClasses } from './repair-classes.ts';

/** What a record says about its publication. */
export type Publication = {
  readonly decidedOn?: string;
  readonly severityClass?: string;
  readonly minPublishUntil?: string;
  readonly maxPublishUntil?: string;
};

type ClassName = keyof typeof repairClasses;
const classOf = ({ severityClass }: Publication) =>
  severityClass !== undefined && Object.hasOwn(repairClasses, severityClass)
    ? repairClasses[severityClass as ClassName]
    : undefined;

/**
 * The first day on which repair may be applied for: the day after the minimum publication, as the provider says it or else as the class
 * demands. Null where neither is known, or the class has no minimum: then nothing stands against an application.
 */
export function earliestRepairDay(record: Publication): string | null {
  if (record.minPublishUntil !== undefined) return addDays(record.minPublishUntil, 1);
  const months = classOf(record)?.minMonths ?? 0;
  return months === 0 || record.decidedOn === undefined ? null : addDays(addMonths(record.decidedOn, months), 1);
}

/**
 * The last day of publication: as the provider says it, but never later than the class allows. Null where nothing can be said. The same rule
 * stands as `records.publication_end` in the database, for the nightly expiry.
 */
export function publicationEnd(item: string, record: Publication): string | null {
  const { decidedOn, maxPublishUntil } = record;
  const months = classOf(record)?.maxMonths ?? LONGEST_MONTHS;
  const lawful = item === courtItem || decidedOn === undefined ? null : addMonths(decidedOn, months);
  if (maxPublishUntil === undefined) return lawful;
  return lawful === null || maxPublishUntil < lawful ? maxPublishUntil : lawful;
}

/** The same day of the month so many months later; the month's last where it has no such day (民法典第二百零二条). */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}
