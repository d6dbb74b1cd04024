import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { Severity } from './define-rule.ts';

/** The steps of the ladder (处理阶梯), the mildest first. */
export const steps = {
  warning: { zh: '警告', en: 'Warning' },
  rectification: { zh: '限期整改', en: 'Rectification by a day' },
  suspension: { zh: '暂停接入', en: 'Suspension' },
  withdrawal: { zh: '取消接入', en: 'Withdrawal' },
} as const satisfies Record<string, Bilingual>;

export type Step = keyof typeof steps;
const order = Object.keys(steps) as Step[];

export type CarriedOut = { readonly step: Step; readonly day: string };

/** A sanction older than this counts no longer towards the next: two years, in days. */
const COUNTS_DAYS = 730;
const DAY_MS = 86_400_000;

/**
 * The highest step that may be put forward now: one above the highest that was carried out within two years, the first where none was.
 * A grave finding may go to suspension at once. Nothing but a suspension that was carried out leads to withdrawal.
 */
export function highestStep(history: readonly CarriedOut[], severities: readonly Severity[], today: string): Step {
  const reached = history
    .filter(({ day }) => Date.parse(today) - Date.parse(day) <= COUNTS_DAYS * DAY_MS)
    .reduce((most, { step }) => Math.max(most, order.indexOf(step)), -1);
  const next = Math.min(reached + 1, order.length - 1);
  const grave = severities.includes('grave') ? order.indexOf('suspension') : 0;
  return order[Math.max(next, grave)]!;
}

/** Whether a step may be put forward: it is no higher than the highest. A milder one always may. */
export const mayPropose = (step: Step, highest: Step): boolean => order.indexOf(step) <= order.indexOf(highest);
