import { Type, type Static } from 'typebox';
import type { Language } from '../../kernel/pure/text.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { countedRulesOf } from './engine/counted-rule.ts';
import { normalisationRules } from './intake/normalisation-rule.ts';
import type { DeliveryCounts } from './model.ts';
import type { Delivery } from './store.ts';

/** What was counted while a file was read, in words: why rows were refused, what is doubtful, what was rewritten. */
export const Findings = Type.Array(
  Type.Object({
    kind: Type.Enum(['reason', 'warning', 'normalisation']),
    rule: Type.String(),
    title: Type.String(),
    mend: Type.Union([Type.String(), Type.Null()]),
    rows: Type.Integer(),
  }),
  { description: '退回原因、存疑和规范化的汇总，多者在前 · Counted by rule, most first' },
);

/** Most first within each kind. A rule of a later program has no words here; then its name stands for it. */
export function findingsOf(delivery: Delivery, language: Language): Static<typeof Findings> {
  const { reasons = {}, warnings = {}, normalisations = {} } = delivery.counts as Partial<DeliveryCounts>;
  const ruleOf = countedRulesOf(requireItemByNo(delivery.itemNo));
  const counted = (kind: 'reason' | 'warning', tally: Readonly<Record<string, number>>) =>
    byRows(tally).map(([rule, rows]) => {
      const { title, mend } = ruleOf(rule);
      return { kind, rule, title: title[language], mend: mend?.[language] ?? null, rows };
    });
  const names: Readonly<Record<string, { zh: string; en: string }>> = normalisationRules;
  return [
    ...counted('reason', reasons),
    ...counted('warning', warnings),
    ...byRows(normalisations).map(([rule, rows]) => {
      return { kind: 'normalisation' as const, rule, title: names[rule]?.[language] ?? rule, mend: null, rows };
    }),
  ];
}

const byRows = (tally: Readonly<Record<string, number>>) => Object.entries(tally).toSorted(([, a], [, b]) => b - a);
