import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actOnEach, applicationIdsInput, BulkOutcome } from '../bulk.ts';
import { carryOut, decisionActs, eventKindOf, requireDecision } from '../carry-out.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { listRefusalCodes, readClocks } from '../store/rules.ts';
import { amountInput, exampleId, guaranteeInput, monthsInput, repaymentInput } from '../views.ts';
import { MAX_RATE_BP } from '../model/limits.ts';
import { workingDays } from '../working-days.ts';

export const decide = defineOperation({
  name: 'marketplace.decide',
  kind: 'command',
  title: { zh: '办理融资申请', en: 'Deal with applications' },
  description: {
    zh: '机构受理（accept）、首次答复（reply，须写明内容）、给出方案（offer，须填各项条件）、登记放款（grant，不填条件即按方案）或拒绝（refuse，须填理由代码和企业可据以改进的说明，不少于十个字）。可一次办理多项，各项结论分别返回。',
    en: 'An institution accepts, replies for the first time (with a text), offers (with all terms), registers the grant (without terms: as offered) or refuses (with a code and a sentence of ten characters or more that the enterprise can act on). Several at once; what became of each is answered.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      applicationIds: applicationIdsInput,
      act: Type.Enum([...decisionActs]),
      text: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000, description: '答复、说明或拒绝的理由 · What is said' })),
      refusalCode: Type.Optional(Type.String({ maxLength: 60, description: '见 marketplace.list-rules · See there' })),
      terms: Type.Optional(
        Type.Object(
          {
            amountFen: amountInput,
            termMonths: monthsInput,
            annualRateBp: Type.Integer({ minimum: 0, maximum: MAX_RATE_BP, description: '年利率，万分数 · Basis points a year' }),
            guarantee: guaranteeInput,
            repayment: repaymentInput,
          },
          { additionalProperties: false },
        ),
      ),
      grantedOn: Type.Optional(
        Type.String({ format: 'date', description: '放款日，不填即今日 · Day of the grant, today if left out' }),
      ),
      firstLoan: Type.Optional(Type.Boolean({ description: '是否首贷 · Whether it is the first loan' })),
    },
    { additionalProperties: false },
  ),
  example: {
    applicationIds: [exampleId],
    act: 'refuse',
    refusalCode: 'cash-flow',
    text: '近三个月回款不足以覆盖月供，建议降低金额至五十万元后再申请（示例）',
  },
  output: BulkOutcome,
  run: async (ctx, { applicationIds, ...decision }) => {
    await requireAdmitted(ctx);
    const [codes, clocks, days] = await Promise.all([listRefusalCodes(ctx.tx), readClocks(ctx.tx), workingDays(ctx)]);
    requireDecision(decision, codes, days.today);
    return actOnEach(ctx, applicationIds, eventKindOf[decision.act], (held) => carryOut(ctx, held, decision, { clocks, days }));
  },
});
