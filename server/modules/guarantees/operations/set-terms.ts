import { Type } from 'typebox';
import { Failure, type FieldIssue } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findItem } from '../../catalogue/index.ts';
import { codeIssues, divisionsInput } from '../../marketplace/index.ts';
import { requireGuarantor } from '../require-guarantee.ts';
import { setTerms as set } from '../terms-store.ts';
import { amountInput, feeInput, GuarantorTermsView } from '../views.ts';

const MAX_NOTE = 500;
const MAX_ITEMS = 60;

export const setTerms = defineOperation({
  name: 'guarantees.set-terms',
  kind: 'command',
  title: { zh: '设置担保业务条件', en: 'Say the terms of guarantees' },
  description: {
    zh: '担保机构写明受理担保申请的条件：服务地区（空为不限）、单笔上限、年担保费率区间和说明，供企业选择；不再受理新申请的，taking 填否，已受理的不受影响。',
    en: 'A guarantor says on what terms it takes requests: where (none is everywhere), the most for one loan, between which fees, and what else is to be known. With taking false no new requests come; those that are there stay.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      taking: Type.Boolean(),
      divisions: divisionsInput,
      maxAmountFen: amountInput,
      minFeeBp: feeInput,
      maxFeeBp: feeInput,
      items: Type.Array(Type.String({ maxLength: 60 }), {
        maxItems: MAX_ITEMS,
        uniqueItems: true,
        description: '审查所需信息项，随申请请企业授权 · Items that it reads, which the enterprise is asked to authorise',
      }),
      note: Type.String({ maxLength: MAX_NOTE }),
    },
    { additionalProperties: false },
  ),
  example: {
    taking: true,
    divisions: ['330000'],
    maxAmountFen: 1_000_000_000,
    minFeeBp: 50,
    maxFeeBp: 100,
    items: ['registration', 'tax-payments'],
    note: '单户一千万元以下，免收保证金（示例）',
  },
  output: Type.Object({ terms: GuarantorTermsView }),
  run: async (ctx, terms) => {
    const institutionNo = await requireGuarantor(ctx);
    const issues = [...codeIssues('divisions', terms.divisions, 'division'), ...itemIssues(terms.items)];
    if (terms.maxFeeBp < terms.minFeeBp)
      issues.push({ field: 'maxFeeBp', rule: 'range', message: { zh: '上限低于下限', en: 'is below minFeeBp' } });
    if (issues.length > 0) throw new Failure('request.invalid', { issues });
    await set(ctx, institutionNo, terms);
    return { terms };
  },
});

const itemIssues = (items: readonly string[]): readonly FieldIssue[] =>
  items.flatMap((item, at) =>
    findItem(item) === undefined
      ? [{ field: `items.${at}`, rule: 'known', message: { zh: '目录中没有这一信息项', en: 'is no item of the catalogue' } }]
      : [],
  );
