import type { FieldIssue } from '../../../kernel/pure/failure.ts';
import type { Artefact } from './artefact.ts';
import { addMonths, monthOf } from '../../../kernel/pure/china-month.ts';
import type { PurposeTemplate } from './purpose-template.ts';

const DAY_MS = 86_400_000;

/** How far terms go beyond what the template of their purpose allows, a line for each; none where they keep within it. */
export function templateIssues(terms: Artefact, template: PurposeTemplate): FieldIssue[] {
  return [...periodIssues(terms, template), ...numberIssues(terms, template), ...choiceIssues(terms, template)];
}

/** What makes terms no terms at all, whatever their purpose. */
export function shapeIssues({ validity, dataPeriod, items, filter }: Artefact): FieldIssue[] {
  const names = items.map((one) => one.item);
  return [
    ...when(validity.to <= validity.from, 'validTo', 'order', '应晚于起始时间', 'must come after its beginning'),
    ...when(dataPeriod.from > dataPeriod.to, 'dataTo', 'order', '不得早于起始月份', 'must not come before its beginning'),
    ...when(new Set(names).size < names.length, 'items', 'repeated', '信息项不得重复', 'must not name an item twice'),
    ...filter.flatMap(({ item }, index) =>
      when(!names.includes(item), `filters.${index}.item`, 'known', '不在所列信息项之中', 'is not among the items'),
    ),
  ];
}

function periodIssues({ validity, dataPeriod }: Artefact, template: PurposeTemplate): FieldIssue[] {
  const days = (validity.to.getTime() - validity.from.getTime()) / DAY_MS;
  const earliest = addMonths(monthOf(validity.from), -template.maxHistoryMonths);
  const latest = monthOf(validity.to);
  return [
    ...atMost('validTo', days, template.maxValidityDays, '有效天数', 'days of validity'),
    ...when(dataPeriod.from < earliest, 'dataFrom', 'limit', `不得早于 ${earliest}`, `must not be before ${earliest}`),
    ...when(dataPeriod.to > latest, 'dataTo', 'limit', `不得晚于 ${latest}`, `must not be after ${latest}`),
  ];
}

function numberIssues({ frequency, count, retentionDays }: Artefact, template: PurposeTemplate): FieldIssue[] {
  return [
    ...atMost('maxUses', count.maxUses, template.maxUses, '使用次数', 'uses'),
    ...atMost('maxUsesPerDay', frequency.maxUsesPerDay, template.maxUsesPerDay, '每日次数', 'uses a day'),
    ...atMost('retentionDays', retentionDays, template.maxRetentionDays, '留存天数', 'days of retention'),
  ];
}

function choiceIssues({ items, mode }: Artefact, template: PurposeTemplate): FieldIssue[] {
  const listed = template.items;
  const notAllowed = (field: string) => when(true, field, 'purpose', '不在该用途允许之列', 'is not allowed for this purpose');
  return [
    ...mode.flatMap((one, index) => (template.modes.includes(one) ? [] : notAllowed(`modes.${index}`))),
    ...items.flatMap(({ item }, index) =>
      listed === 'any-but-compute-only' || listed.includes(item) ? [] : notAllowed(`items.${index}`),
    ),
  ];
}

function when(fails: boolean, field: string, rule: string, zh: string, en: string): FieldIssue[] {
  return fails ? [{ field, rule, message: { zh, en } }] : [];
}

function atMost(field: string, value: number, limit: number, zh: string, en: string): FieldIssue[] {
  return when(value > limit, field, 'limit', `该用途的${zh}不超过 ${limit}`, `this purpose allows at most ${limit} ${en}`);
}
