import type { Operations } from '../../../../../sdk/index.ts';
import { fenOfWan, wanOfFen } from '../../../shared/finance/amount.ts';

export type Product = Operations['marketplace.draft-product']['input']['product'];
type Clause = Product['clauses'][number];

/** A product as a person fills it in: ten thousands of yuan and percents. */
export type ProductForm = {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aboutZh: string;
  readonly aboutEn: string;
  readonly wanMin: number;
  readonly wanMax: number;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly percentMin: number;
  readonly percentMax: number;
  readonly fees: readonly {
    readonly zh: string;
    readonly en: string;
    readonly basis: Product['fees'][number]['basis'];
    readonly value: number;
  }[];
  readonly guarantees: Product['guarantees'];
  readonly repayments: Product['repayments'];
  readonly zones: Product['zones'];
  readonly divisions: Product['divisions'];
  readonly industries: Product['industries'];
  readonly clauses: readonly { readonly id: string; readonly expression: string; readonly hard: boolean }[];
};

const BP = 100;

export function formOf(product: (Omit<Product, 'clauses'> & { readonly clauses: readonly Clause[] }) | undefined): ProductForm {
  if (product === undefined) return empty;
  return {
    nameZh: product.name.zh,
    nameEn: product.name.en,
    aboutZh: product.description.zh,
    aboutEn: product.description.en,
    wanMin: wanOfFen(product.amountFen.min),
    wanMax: wanOfFen(product.amountFen.max),
    monthsMin: product.termMonths.min,
    monthsMax: product.termMonths.max,
    percentMin: product.annualRateBp.min / BP,
    percentMax: product.annualRateBp.max / BP,
    fees: product.fees.map(({ title, basis, value }) => ({ ...title, basis, value })),
    guarantees: product.guarantees,
    repayments: product.repayments,
    zones: product.zones,
    divisions: product.divisions,
    industries: product.industries,
    clauses: product.clauses.map(({ id, expression, hard }) => ({ id, expression, hard })),
  };
}

export function productOf(form: ProductForm): Product {
  const bp = (percent: number) => Math.round(percent * BP);
  return {
    name: { zh: form.nameZh, en: form.nameEn },
    description: { zh: form.aboutZh, en: form.aboutEn },
    amountFen: { min: fenOfWan(form.wanMin), max: fenOfWan(form.wanMax) },
    termMonths: { min: form.monthsMin, max: form.monthsMax },
    annualRateBp: { min: bp(form.percentMin), max: bp(form.percentMax) },
    fees: form.fees.map(({ zh, en, basis, value }) => ({ title: { zh, en }, basis, value })),
    guarantees: form.guarantees,
    repayments: form.repayments,
    zones: form.zones,
    divisions: form.divisions,
    industries: form.industries,
    clauses: form.clauses.map(({ id, expression, hard }) => ({ id, expression, hard })),
  };
}

const empty: ProductForm = {
  nameZh: '',
  nameEn: '',
  aboutZh: '',
  aboutEn: '',
  wanMin: 5,
  wanMax: 300,
  monthsMin: 3,
  monthsMax: 12,
  percentMin: 3.85,
  percentMax: 5.2,
  fees: [],
  guarantees: ['credit'],
  repayments: ['equal-instalments'],
  zones: [],
  divisions: [],
  industries: [],
  clauses: [],
};
