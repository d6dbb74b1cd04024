import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { authorisedItems } from '../authorised-items.ts';
import { currentOffers } from '../catalogue-of-offers.ts';
import { MatchedProduct, matchedView } from '../match-view.ts';
import { MAX_SHOWN } from '../model/limits.ts';
import { matchDemand, type RankedProduct } from '../model/match-demand.ts';
import { ranking } from '../model/ranking.ts';
import { readRow } from '../read-row.ts';
import { findDemand } from '../store/demands.ts';
import { institutionNames } from '../store/products.ts';
import { figuresByInstitution } from '../store/service-figures.ts';
import { BilingualView, demandIdInput, exampleId, requireSubject } from '../views.ts';

const DEFAULT_SHOWN = 20;
const List = Type.Object({
  count: Type.Integer({ description: '符合的产品总数 · How many there are' }),
  products: Type.Array(MatchedProduct),
});

export const match = defineOperation({
  name: 'marketplace.match',
  kind: 'query',
  title: { zh: '匹配融资产品', en: 'Match products' },
  description: {
    zh: '以本企业此刻的记录匹配在架产品，分三类：符合全部必备条件的；只差一项的，说明差多少；尚缺数据的，说明缺什么。每款产品注明各项条件的结论、每月成本（元以分计）和需要授权的信息项。排序权重随结果公布，不接受付费排名，同分的按日轮换。结果只有本企业可见。',
    en: 'Matches products on offer with what is on record of the enterprise now: those whose hard conditions all hold, those one condition away with the gap, and those that lack data and which. Each says the verdict of every clause, its cost a month in fen, and the items to authorise. The weights of the order are answered too; no place is paid for, and equals change places daily. Nobody else sees it.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object(
    {
      demandId: demandIdInput,
      shown: Type.Optional(
        Type.Integer({ minimum: 1, maximum: MAX_SHOWN, description: '每类最多列出几款 · How many of each list' }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { demandId: exampleId, shown: 10 },
  output: Type.Object({
    eligible: List,
    oneAway: List,
    needsData: List,
    considered: Type.Integer({ description: '比对的产品数 · Products looked at' }),
    out: Type.Integer({ description: '不适用的产品数 · Those that do not fit' }),
    asOf: Type.String({ description: '所依据记录的时点 · As of when' }),
    day: Type.String({ description: '同分轮换的日期 · The day of the rotation' }),
    ranking: Type.Object({
      version: Type.Integer(),
      weights: Type.Array(Type.Object({ name: Type.String(), weight: Type.Number(), title: BilingualView })),
    }),
  }),
  run: async (ctx, { demandId, shown = DEFAULT_SHOWN }) => {
    const subjectId = requireSubject(ctx);
    ctx.concerns(subjectId);
    const [demand, known, offers, figures, authorised] = await Promise.all([
      findDemand(ctx.tx, subjectId, demandId),
      readRow(ctx.tx, subjectId, ctx.now),
      currentOffers(ctx),
      figuresByInstitution(ctx.tx),
      authorisedItems(ctx, subjectId),
    ]);
    if (demand === undefined) throw new Failure('resource.not-found');
    const day = chinaDay(ctx.now);
    const found = matchDemand(offers, demand, known.row, figures, day);
    const lists = { eligible: found.eligible, oneAway: found.oneAway, needsData: found.needsData };
    const told = Object.values(lists).flatMap((list) => list.slice(0, shown));
    const nos = [...new Set(told.map(({ verdict }) => verdict.product.institutionNo))];
    const scene = { demand, known, authorised, names: await institutionNames(ctx.tx, nos) };
    const view = (list: readonly RankedProduct[]) => ({
      count: list.length,
      products: list.slice(0, shown).map((one) => matchedView(one, scene)),
    });
    return {
      eligible: view(lists.eligible),
      oneAway: view(lists.oneAway),
      needsData: view(lists.needsData),
      considered: found.considered,
      out: found.out,
      asOf: known.asOf,
      day,
      ranking: { version: ranking.version, weights: ranking.weights.map((one) => ({ ...one })) },
    };
  },
});
