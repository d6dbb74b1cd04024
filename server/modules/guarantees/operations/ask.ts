import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure, type FieldIssue } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import {
  authoriseInput,
  findPlace,
  giveForReview,
  holdForGuarantee,
  readClocks,
  workingDays,
  type ApplicationForGuarantee,
} from '../../marketplace/index.ts';
import { openApplicationCases } from '../../query/index.ts';
import { append, tell } from '../append.ts';
import { holdGuarantee, insertGuarantee } from '../store.ts';
import { listGuarantors, type Guarantor } from '../terms-store.ts';
import { amountInput, applicationIdInput, exampleId, guaranteeView, GuaranteeView, guarantorNoInput } from '../views.ts';
import { serves } from './list-guarantors.ts';

export const ask = defineOperation({
  name: 'guarantees.ask',
  kind: 'command',
  title: { zh: '申请融资担保', en: 'Ask for a guarantee' },
  description: {
    zh: '企业为一项在办的融资申请，请一家担保机构提供担保；amountFen 不填即申请金额。同一申请同时只能有一家。随之登记担保机构的融资事项，填 authorise 的，同时把该担保机构审查所需信息项授权给它；担保机构知悉申请的金额、期限、用途、贷款机构与产品及其方案。结果记入申请的经过，贷款机构同时知悉。',
    en: 'For an application under way an enterprise asks one guarantor to stand behind it, for the amount applied for if none is said; one at a time. It opens a financing case of the guarantor’s own, and with authorise gives it the items that it reads. The guarantor learns amount, term, purpose, lender, product and offer; what comes of it stands in the application’s course, where the lender sees it.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object(
    {
      applicationId: applicationIdInput,
      guarantorNo: guarantorNoInput,
      amountFen: Type.Optional(amountInput),
      text: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '说明 · What else is to be known' })),
      authorise: Type.Optional(authoriseInput),
    },
    { additionalProperties: false },
  ),
  example: { applicationId: exampleId, guarantorNo: 1, authorise: {} },
  output: Type.Object({ guarantee: GuaranteeView }),
  run: async (ctx, { applicationId, guarantorNo, amountFen, text = null, authorise }) => {
    const application = await holdForGuarantee(ctx, applicationId);
    const asked = amountFen ?? application.offer?.amountFen ?? application.amountFen;
    const guarantor = await requireTaken(ctx, application, guarantorNo, asked);
    const [clocks, days] = await Promise.all([readClocks(ctx.tx), workingDays(ctx)]);
    const { subjectId, subjectName, institutionNo: lenderNo, productId, productVersion, purpose, termMonths } = application;
    const guaranteeId = randomUUID();
    const row = {
      subjectId,
      guaranteeId,
      applicationId,
      guarantorNo,
      subjectName,
      lenderNo,
      productId,
      productVersion,
      purpose,
      termMonths,
      amountFen: asked,
      caseNo: `DB-${guaranteeId}`,
      authorisationId:
        authorise === undefined
          ? null
          : await giveForReview(ctx, { institutionNo: guarantorNo, needed: guarantor.items, authorise }),
    };
    const event = { kind: 'asked', text, dueOn: days.after(clocks.guarantee) } as const;
    if (!(await insertGuarantee(ctx, row, event))) throw new Failure('state.conflict', { detail: oneAtATime });
    await openApplicationCases(ctx, [{ ...row, institutionNo: guarantorNo }]);
    await tell(ctx, { ...row, askedAt: ctx.now, eventCount: 1 }, 'asked');
    return { guarantee: guaranteeView(await withOffer(ctx, guaranteeId, application)) };
  },
});

/** What the lender has offered already is known to the guarantor from the beginning. */
async function withOffer(ctx: Context, guaranteeId: string, { offer, offerSeq }: ApplicationForGuarantee) {
  const held = await holdGuarantee(ctx.tx, guaranteeId);
  if (held === undefined) throw new Error('a guarantee that is not there');
  return offer === null ? held.row : (await append(ctx, held, { kind: 'offered', terms: offer, seq: offerSeq })).row;
}

/** @throws request.invalid saying which of the guarantor's terms stands against it */
async function requireTaken(
  ctx: Context,
  { subjectId, institutionNo }: ApplicationForGuarantee,
  guarantorNo: number,
  asked: number,
): Promise<Guarantor> {
  const [[guarantor], place] = await Promise.all([
    listGuarantors(ctx.tx, chinaDay(ctx.now), 1, guarantorNo),
    findPlace(ctx.tx, subjectId),
  ]);
  const issues: FieldIssue[] = [];
  const fault = (field: string, rule: string, zh: string, en: string) => issues.push({ field, rule, message: { zh, en } });
  if (guarantor?.taking !== true) fault('guarantorNo', 'known', '不是受理申请的担保机构', 'is no guarantor that takes requests');
  else if (guarantorNo === institutionNo) fault('guarantorNo', 'other', '不能由贷款机构担保', 'is the lender itself');
  else if (!serves(guarantor.divisions, place?.divisionCode ?? null))
    fault('guarantorNo', 'place', '不服务本企业所在地区', 'does not serve the place of this enterprise');
  else if (asked > guarantor.maxAmountFen)
    fault('amountFen', 'max', '超过该担保机构的单笔上限', 'is more than this guarantor stands behind');
  if (guarantor === undefined || issues.length > 0) throw new Failure('request.invalid', { issues });
  return guarantor;
}

const oneAtATime = { zh: '本申请已有担保机构，先撤回再另请', en: 'a guarantor is asked already; withdraw that first' };
