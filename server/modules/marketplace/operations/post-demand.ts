import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { addDays, chinaDay } from '../../../kernel/pure/china-day.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { demandTerms, DemandView, demandView } from '../demand-view.ts';
import { DEMAND_DAYS, MAX_OPEN_DEMANDS } from '../model/limits.ts';
import { countOpenDemands, findPlace, insertDemand } from '../store/demands.ts';
import { requireSubject } from '../views.ts';

export const postDemand = defineOperation({
  name: 'marketplace.post-demand',
  kind: 'command',
  title: { zh: '发布融资需求', en: 'Post a demand' },
  description: {
    zh: '企业填写融资需求：金额、期限、用途、可接受的担保和还款方式；所在地和行业取自本企业档案。需求九十日内有效，只有本企业可见，以 marketplace.match 匹配产品，以 marketplace.apply 提交申请后才转给所选机构。',
    en: 'An enterprise says what it looks for: amount, term, purpose, security and repayment it takes; place and industry come from its file. It is open for 90 days and seen by nobody else; marketplace.match finds products, and only marketplace.apply sends it to the institutions chosen.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object(
    {
      ...demandTerms,
      note: Type.Optional(
        Type.String({ minLength: 1, maxLength: 1_000, description: '用途说明，申请时机构可见 · Shown with an application' }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { amountFen: 80_000_000, termMonths: 12, purpose: 'working-capital', guarantees: ['credit'], repayments: [] },
  output: Type.Object({ demand: DemandView }),
  run: async (ctx, { note = null, ...terms }) => {
    const subjectId = requireSubject(ctx);
    const today = chinaDay(ctx.now);
    const [place, open] = await Promise.all([findPlace(ctx.tx, subjectId), countOpenDemands(ctx.tx, subjectId, today)]);
    if (place === undefined) throw new Failure('resource.not-found');
    if (open >= MAX_OPEN_DEMANDS) throw new Failure('state.conflict', { detail: tooMany });
    const { divisionCode, industryCode, industrySection } = place;
    const row = {
      subjectId,
      demandId: randomUUID(),
      ...terms,
      divisionCode,
      industryCode,
      industrySection,
      note,
      postedAt: ctx.now,
      endsOn: addDays(today, DEMAND_DAYS),
    };
    await insertDemand(ctx, row);
    return { demand: demandView({ ...row, closedAt: null }, ctx.now) };
  },
});

const tooMany = {
  zh: `有效的融资需求最多 ${MAX_OPEN_DEMANDS} 个，先关闭不再需要的`,
  en: `at most ${MAX_OPEN_DEMANDS} demands may be open; close what is not needed any more`,
};
