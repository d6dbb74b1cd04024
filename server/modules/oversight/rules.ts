import type { Rule, Threshold } from './model/define-rule.ts';
import { enumeration } from './rules/enumeration.ts';
import { hours } from './rules/hours.ts';
import { nearLimit } from './rules/near-limit.ts';
import { ownLookups } from './rules/own-lookups.ts';
import { probing } from './rules/probing.ts';
import { useAfterRefusal } from './rules/use-after-refusal.ts';
import { volume } from './rules/volume.ts';

/** The rules of misuse. A further one is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [volume, hours, enumeration, ownLookups, useAfterRefusal, probing, nearLimit];

/** What else has thresholds. */
const further: Readonly<Record<string, Readonly<Record<string, Threshold>>>> = {
  reconciliation: {
    staleDays: {
      title: { zh: '申请未办结视为无申请的天数', en: 'Days after which an open application counts as none' },
      initial: 90,
    },
  },
  findings: {
    dueWorkingDays: { title: { zh: '说明和认定的期限（工作日）', en: 'Working days to explain and decide' }, initial: 10 },
  },
};

/** Every threshold with the value it has until it is set, by rule and name. */
export const thresholdsOf = (rule: string): Readonly<Record<string, Threshold>> | undefined =>
  rules.find(({ name }) => name === rule)?.thresholds ?? further[rule];

export const thresholdRules: readonly string[] = [...rules.map(({ name }) => name), ...Object.keys(further)];
