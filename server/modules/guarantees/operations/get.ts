import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { costOf, LoanTermsView, nameOffer, type Undertaking, type LoanTerms } from '../../marketplace/index.ts';
import { foldGuarantee } from '../model/guarantee.ts';
import { requireReadable } from '../require-guarantee.ts';
import { eventOf, listEvents } from '../store.ts';
import { findStanding } from '../terms-store.ts';
import {
  BilingualView,
  exampleId,
  GuaranteeEntry,
  guaranteeEntry,
  guaranteeIdInput,
  guaranteeView,
  GuaranteeView,
  orNull,
} from '../views.ts';

export const get = defineOperation({
  name: 'guarantees.get',
  kind: 'query',
  title: { zh: '查看担保申请', en: 'Get a request for a guarantee' },
  description: {
    zh: '企业与担保机构查看同一项担保申请的全部经过、贷款机构与产品、贷款机构的最新方案；方案和担保意向都有时，给出计入担保费的年化综合成本。双方所见相同。',
    en: 'The whole course of a request, the same to both sides, with lender, product and the lender’s newest offer; where there are an offer and an undertaking, the annualised comprehensive cost with the fee for the guarantee in it.',
  },
  roles: ['subject', 'institution'],
  mandate: ['finance', 'view-file'],
  input: Type.Object({ guaranteeId: guaranteeIdInput }, { additionalProperties: false }),
  example: { guaranteeId: exampleId },
  output: Type.Object({
    guarantee: GuaranteeView,
    guarantorName: BilingualView,
    lenderName: BilingualView,
    productName: BilingualView,
    offer: orNull(LoanTermsView),
    cost: orNull(
      Type.Object(
        { feesFen: Type.Integer(), monthlyCostFen: Type.Integer(), annualisedBp: Type.Integer() },
        { description: '按最新方案和担保意向，含担保费 · By the newest offer and the undertaking, with its fee' },
      ),
    ),
    timeline: Type.Array(GuaranteeEntry),
  }),
  run: async (ctx, { guaranteeId }) => {
    const row = await requireReadable(ctx, guaranteeId);
    const [named, standing, events] = await Promise.all([
      nameOffer(ctx.tx, row),
      findStanding(ctx.tx, row.guarantorNo),
      listEvents(ctx.tx, row),
    ]);
    if (named === undefined || standing === undefined) throw new Failure('resource.not-found');
    const { offer, undertaking } = foldGuarantee(events.map(eventOf));
    const { fees, ...names } = named;
    return {
      guarantee: guaranteeView(row),
      guarantorName: standing.name,
      ...names,
      offer,
      cost: offer === null || undertaking === null ? null : costWithFee(offer, undertaking, fees),
      timeline: events.map((event) => guaranteeEntry(event)),
    };
  },
});

const BP = 10_000;
const title = { zh: '担保费', en: 'Fee for the guarantee' };

/** The fee for a guarantee falls due at the beginning of each year, on the guaranteed amount. */
function costWithFee(offer: LoanTerms, { amountFen, feeBp }: Undertaking, fees: Parameters<typeof costOf>[0]['fees']) {
  const guaranteedFen = Math.min(amountFen, offer.amountFen);
  const fee = { title, basis: 'fixed-yearly', value: Math.round((guaranteedFen * feeBp) / BP) } as const;
  const { feesFen, monthlyCostFen, annualisedBp } = costOf({ ...offer, months: offer.termMonths, fees: [...fees, fee] });
  return { feesFen, monthlyCostFen, annualisedBp };
}
