import type { Operations } from '../../../../../sdk/index.ts';
import { fenOfWan, wanOfFen } from '../../finance/amount.ts';

export type Policy = Operations['support.draft-policy']['input']['policy'];
type Kept = Operations['support.list-own-policies']['output']['policies'][number];

/** A policy as a person fills it in. */
export type PolicyForm = {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly departmentZh: string;
  readonly departmentEn: string;
  readonly givesZh: string;
  readonly givesEn: string;
  readonly applyZh: string;
  readonly applyEn: string;
  readonly policyKind: Policy['policyKind'];
  readonly wan: number | null;
  readonly link: string;
  readonly opensOn: string;
  readonly endsOn: string;
  readonly divisions: Policy['divisions'];
  readonly industries: Policy['industries'];
  readonly clauses: readonly { readonly id: string; readonly expression: string; readonly hard: boolean }[];
};

const words = { zh: '', en: '' };

export function formOf(policy: Kept | undefined): PolicyForm {
  const { name = words, department = words, gives = words, howToApply = words } = policy ?? {};
  return {
    nameZh: name.zh,
    nameEn: name.en,
    departmentZh: department.zh,
    departmentEn: department.en,
    givesZh: gives.zh,
    givesEn: gives.en,
    applyZh: howToApply.zh,
    applyEn: howToApply.en,
    policyKind: policy?.policyKind ?? 'subsidy',
    wan: policy === undefined || policy.amountFen === null ? null : wanOfFen(policy.amountFen),
    link: policy?.link ?? '',
    opensOn: policy?.opensOn ?? '',
    endsOn: policy?.endsOn ?? '',
    divisions: policy?.divisions ?? [],
    industries: policy?.industries ?? [],
    clauses: policy?.clauses.map(({ id, expression, hard }) => ({ id, expression, hard })) ?? [],
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

export const policyOf = (form: PolicyForm): Policy => ({
  name: { zh: form.nameZh, en: form.nameEn },
  department: { zh: form.departmentZh, en: form.departmentEn },
  gives: { zh: form.givesZh, en: form.givesEn },
  howToApply: { zh: form.applyZh, en: form.applyEn },
  policyKind: form.policyKind,
  amountFen: form.wan === null ? null : fenOfWan(form.wan),
  link: orNull(form.link),
  opensOn: orNull(form.opensOn),
  endsOn: orNull(form.endsOn),
  divisions: form.divisions,
  industries: form.industries,
  clauses: form.clauses.map(({ id, expression, hard }) => ({ id, expression, hard })),
});
