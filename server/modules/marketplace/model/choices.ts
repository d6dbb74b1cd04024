import type { Bilingual } from '../../../kernel/pure/text.ts';

type Titles = Readonly<Record<string, Bilingual>>;

/** How a loan is secured. */
export const guaranteeTitles = {
  credit: { zh: '信用', en: 'unsecured' },
  guaranteed: { zh: '保证', en: 'guaranteed' },
  'guarantee-backed': { zh: '政府性融资担保', en: 'backed by a public guarantee fund' },
  mortgage: { zh: '抵押', en: 'mortgage' },
  pledge: { zh: '质押', en: 'pledge' },
} as const satisfies Titles;

/** How a loan is paid back. */
export const repaymentTitles = {
  'equal-instalments': { zh: '等额本息', en: 'equal instalments' },
  'equal-principal': { zh: '等额本金', en: 'equal principal' },
  'interest-first': { zh: '按月付息、到期还本', en: 'interest monthly, principal at the end' },
  bullet: { zh: '到期一次还本付息', en: 'all at the end' },
  revolving: { zh: '随借随还', en: 'drawn and repaid at will' },
} as const satisfies Titles;

/** The parts of the marketplace that are for somebody in particular (专区). */
export const zones = ['first-loan', 'science-technology', 'green', 'rural', 'guarantee-backed'] as const;

/** What an enterprise needs money for. */
export const demandPurposes = ['working-capital', 'equipment', 'construction', 'technology', 'refinancing', 'other'] as const;

/** When a fee falls due, on the day of the loan or each year in advance, and what its value means: basis points of the amount, or fen. */
export const feeBases = ['amount-once', 'amount-yearly', 'fixed-once', 'fixed-yearly'] as const;

export type Guarantee = keyof typeof guaranteeTitles;
export type Repayment = keyof typeof repaymentTitles;
export type Zone = (typeof zones)[number];
export type DemandPurpose = (typeof demandPurposes)[number];
export type FeeBasis = (typeof feeBases)[number];

const namesOf = <T extends Titles>(titles: T) => Object.keys(titles) as [keyof T & string, ...(keyof T & string)[]];
export const guarantees = namesOf(guaranteeTitles);
export const repayments = namesOf(repaymentTitles);
