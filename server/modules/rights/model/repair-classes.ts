import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * How long a penalty or listing is published, in months from the day of the document, by class: 信用修复管理办法 (国家发展改革委令
 * 第36号, in force since 2026-04-01). Minor ones are in principle not published, and may be repaired as soon as the duty is fulfilled.
 */
export const repairClasses = {
  minor: { minMonths: 0, maxMonths: 3 },
  ordinary: { minMonths: 3, maxMonths: 12 },
  serious: { minMonths: 12, maxMonths: 36 },
} as const;

/** Without a class nothing may be published longer than the longest. */
export const LONGEST_MONTHS = repairClasses.serious.maxMonths;

/** Items whose records can be repaired: penalties and the lists of seriously dishonest entities that departments decide. */
export const repairableItems: readonly string[] = ['penalties', 'tax-violators', 'other-dishonesty-lists'];

/** Published for a time, but by the courts' own rules, so only a delivered end of publication counts and the court lifts it. */
export const courtItem = 'dishonest-debtors';

export const courtReason: Bilingual = {
  zh: '失信被执行人信息由作出决定的人民法院依其规定屏蔽、撤销，请向该法院提出',
  en: 'what concerns dishonest debtors is lifted by the court that decided, under its own rules; apply to that court',
};

export const notRepairable: Bilingual = {
  zh: '该信息项不属于信用修复的范围：可修复的是行政处罚和部门认定的严重失信主体名单',
  en: 'records of this item are not repaired: penalties and departments’ lists of seriously dishonest entities are',
};
