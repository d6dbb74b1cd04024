import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * Why an indicator has no value. The first three stay apart from one another from the reading of facts to the reason that is shown: whoever lives
 * where nothing is collected, or has authorised nothing, is not the same as who has nothing on record.
 */
export const specials = {
  'not-collected': { zh: '当地尚未归集', en: 'not collected here' },
  'not-authorised': { zh: '未获授权', en: 'not authorised' },
  'none-on-record': { zh: '没有记录', en: 'none on record' },
  /** There are records, but too few, too old, or on too small a base for the figure to mean anything. */
  unusable: { zh: '记录不足或过旧，不予计算', en: 'too few or too old to be computed' },
} as const satisfies Record<string, Bilingual>;

export type Special = keyof typeof specials;

export const specialNames = Object.keys(specials) as readonly Special[];

/** Nobody gains or loses points by these: they are the same as the mean of the population. */
export const neutralSpecials: readonly Special[] = ['not-collected', 'not-authorised', 'unusable'];
