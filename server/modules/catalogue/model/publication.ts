import type { Fields, QualityRule, RecordOf } from './item.ts';
import { choice, date, text } from './field.ts';

/**
 * What a penalty or a listing carries about its publication, after the Measures for Credit Repair (信用修复管理办法, in force
 * since 2026-04-01): the class decides how long it may be published, counted from the date of the decision.
 */
export const publicationFields = {
  decidedOn: date({
    title: { zh: '决定日期', en: 'Date of decision' },
    aliases: ['CF_JDRQ', '处罚决定日期', '作出决定日期', '列入决定日期', '认定日期'],
    required: true,
  }),
  severityClass: choice({
    title: { zh: '失信程度', en: 'Severity class' },
    aliases: ['失信行为分类', '失信信息分类', '严重程度'],
    values: {
      minor: { zh: '轻微', en: 'Minor' },
      ordinary: { zh: '一般', en: 'Ordinary' },
      serious: { zh: '严重', en: 'Serious' },
    },
  }),
  minPublishUntil: date({
    title: { zh: '最短公示期截止日期', en: 'Minimum publication until' },
    aliases: ['最短公示期至', '最短公示截止日期'],
  }),
  maxPublishUntil: date({
    title: { zh: '最长公示期截止日期', en: 'Maximum publication until' },
    aliases: ['CF_GSJZQ', '公示截止期', '公示截止日期', '最长公示期至', '最长公示截止日期'],
  }),
  publicationStatus: choice({
    title: { zh: '公示状态', en: 'Publication status' },
    aliases: ['当前公示状态'],
    values: {
      'not-published': { zh: '不予公示', en: 'Not published' },
      published: { zh: '公示中', en: 'Published' },
      objected: { zh: '异议标注', en: 'Marked with an objection' },
      repaired: { zh: '已修复', en: 'Repaired' },
      expired: { zh: '到期终止', en: 'Expired' },
      withdrawn: { zh: '已撤下', en: 'Withdrawn' },
    },
  }),
  withdrawalReason: text({
    title: { zh: '撤下原因', en: 'Reason for withdrawal' },
    aliases: ['终止公示原因', '停止公示原因', '移出公示原因'],
    maxLength: 1000,
  }),
  repairedOn: date({ title: { zh: '修复日期', en: 'Date of repair' }, aliases: ['信用修复日期', '修复完成日期'] }),
} as const satisfies Fields;

/** Longest publication by class, in months from the date of the decision. */
const longestMonths: Readonly<Record<string, number>> = { minor: 3, ordinary: 12, serious: 36 };

/** Last day of the same day-of-month so many months later; the month's last day where that day does not exist. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay))).toISOString().slice(0, 10);
}

function staysWithinClass(record: RecordOf<typeof publicationFields>): boolean {
  const { decidedOn, severityClass, maxPublishUntil } = record;
  if (decidedOn === undefined || severityClass === undefined || maxPublishUntil === undefined) return true;
  const months = longestMonths[severityClass];
  return months === undefined || maxPublishUntil <= addMonths(decidedOn, months);
}

/** Rules of the publication fields; they only warn, because negative facts must not vanish for a clerk's slip about their publication. */
export const publicationRules: readonly QualityRule<typeof publicationFields>[] = [
  {
    name: 'publication-not-shorter-than-minimum',
    dimension: 'consistency',
    severity: 'warn',
    title: { zh: '最长公示期截止日期不早于最短公示期截止日期', en: 'The longest publication does not end before the shortest' },
    mend: { zh: '核对两个公示截止日期', en: 'Check both dates of publication' },
    field: 'maxPublishUntil',
    check: (r) => r.minPublishUntil === undefined || r.maxPublishUntil === undefined || r.minPublishUntil <= r.maxPublishUntil,
    failing: { minPublishUntil: '2099-12-31' },
  },
  {
    name: 'publication-within-class',
    dimension: 'validity',
    severity: 'warn',
    title: {
      zh: '公示期不超过失信程度对应的上限（轻微3个月、一般1年、严重3年）',
      en: 'Publication does not exceed its class: minor 3 months, ordinary 1 year, serious 3 years',
    },
    mend: { zh: '自决定日期起重新计算公示截止日期', en: 'Count the end of publication from the date of decision again' },
    field: 'maxPublishUntil',
    check: staysWithinClass,
    failing: { maxPublishUntil: '2099-12-31' },
  },
  {
    name: 'reason-only-when-withdrawn',
    dimension: 'consistency',
    severity: 'warn',
    title: { zh: '公示中的信息不应有撤下原因', en: 'What is still published has no reason for withdrawal' },
    mend: { zh: '更新公示状态，或者删去撤下原因', en: 'Correct the publication status or remove the reason' },
    field: 'publicationStatus',
    check: (r) => r.withdrawalReason === undefined || r.publicationStatus !== 'published',
    failing: { publicationStatus: 'published', withdrawalReason: '示例原因' },
  },
  {
    name: 'repaired-after-decision',
    dimension: 'accuracy',
    severity: 'warn',
    title: { zh: '修复日期不早于决定日期', en: 'Repair is not earlier than the decision' },
    mend: { zh: '核对决定日期与修复日期', en: 'Check the dates of decision and repair' },
    field: 'repairedOn',
    check: (r) => r.decidedOn === undefined || r.repairedOn === undefined || r.decidedOn <= r.repairedOn,
    failing: { repairedOn: '2000-01-01' },
  },
];
