import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { applicationHead, ApplicationHead } from '../application-view.ts';
import { authoriseInput } from '../authorise-input.ts';
import { currentOffers, findOffers } from '../catalogue-of-offers.ts';
import { chooseBroadcast } from '../choose-broadcast.ts';
import { MAX_BANKS, MAX_RESERVES } from '../model/limits.ts';
import { findReserves, keepReserves } from '../name-reserves.ts';
import { findPlace, holdDemand, isOpen } from '../store/demands.ts';
import { readClocks } from '../store/rules.ts';
import { submitApplications } from '../submit-applications.ts';
import { demandIdInput, exampleId, productIdInput, requireSubject } from '../views.ts';
import { workingDays } from '../working-days.ts';

export const apply = defineOperation({
  name: 'marketplace.apply',
  kind: 'command',
  title: { zh: '提交融资申请', en: 'Apply' },
  description: {
    zh: `企业就一项融资需求，向所选产品（productIds）的机构提交申请，或填 broadcast 由平台按匹配排序投给至多 ${MAX_BANKS} 家符合条件的机构，每家一款产品。填 reserves 的，机构长时间逾期时自动改投，备选机构的授权同时签署，改投前不生效、备选机构不可见。填 authorise 的，同时把该产品所需信息项授权给该机构用于本次贷前审查。同一需求对同一产品已有在办申请的不重复提交，返回原申请。提交即登记融资事项，机构凭其编号（caseNo）查询。`,
    en: `For one of its demands an enterprise applies for the products chosen (productIds), or with broadcast at up to ${MAX_BANKS} institutions for which it is eligible, in the order of the match, one product each. With reserves it goes elsewhere by itself where the institution is late for long; their authorisations are signed in the same act, and neither hold nor are seen by those institutions before. With authorise, the items the product needs are authorised to its institution for this review. Where an application for the same product is open nothing is sent again and that one is answered. It opens the financing case under whose number (caseNo) the institution asks.`,
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object(
    {
      demandId: demandIdInput,
      productIds: Type.Optional(Type.Array(productIdInput, { minItems: 1, maxItems: MAX_BANKS, uniqueItems: true })),
      broadcast: Type.Optional(
        Type.Integer({ minimum: 1, maximum: MAX_BANKS, description: '至多投给几家机构 · How many institutions at most' }),
      ),
      authorise: Type.Optional(authoriseInput),
      reserves: Type.Optional(
        Type.Array(productIdInput, {
          minItems: 1,
          maxItems: MAX_RESERVES,
          uniqueItems: true,
          description:
            '备选产品，按先后；机构长时间逾期时平台自动改投第一款仍合适的。须属于不同机构，只能与一款产品的申请一并填写 · Reserve products in order, of different institutions: where the institution is late for long the platform goes to the first that still suits. With an application for one product only',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { demandId: exampleId, productIds: [exampleId], authorise: {} },
  output: Type.Object({ applications: Type.Array(Type.Object({ ...ApplicationHead.properties, isNew: Type.Boolean() })) }),
  run: async (ctx, { demandId, productIds, broadcast, authorise, reserves = [] }) => {
    const subjectId = requireSubject(ctx);
    if ((productIds === undefined) === (broadcast === undefined)) throw new Failure('request.invalid', { issues: [oneOfBoth] });
    ctx.concerns(subjectId);
    const [demand, place, offers, clocks, days] = await Promise.all([
      holdDemand(ctx.tx, subjectId, demandId),
      findPlace(ctx.tx, subjectId),
      broadcast === undefined ? findOffers(ctx, productIds ?? []) : currentOffers(ctx),
      readClocks(ctx.tx),
      workingDays(ctx),
    ]);
    if (demand === undefined || place === undefined) throw new Failure('resource.not-found');
    if (!isOpen(demand, days.today)) throw new Failure('state.conflict');
    const products =
      broadcast === undefined ? offers : await chooseBroadcast(ctx, { demand, offers, most: broadcast, day: days.today });
    if (products.length < (productIds?.length ?? 0)) throw new Failure('resource.not-found');
    const spare = await findReserves(ctx, reserves, products);
    const subjectName = place.name ?? subjectId;
    const submission = { demand, subjectName, products, authorise, reroutedFrom: null, clocks, days };
    const submitted = await submitApplications(ctx, submission);
    for (const one of submitted) if (one.isNew) await keepReserves(ctx, { subjectId, ...one }, spare, authorise);
    return { applications: submitted.map(({ isNew, ...one }) => ({ ...applicationHead(one), isNew })) };
  },
});

const oneOfBoth = {
  field: 'productIds',
  rule: 'required',
  message: { zh: '与 broadcast 填其一', en: 'either this or broadcast is given' },
};
