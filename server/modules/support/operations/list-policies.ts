import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { MAX_POLICIES } from '../model/limits.ts';
import { policyKinds } from '../model/policy.ts';
import { listPoliciesOn } from '../policy-store.ts';
import { PolicyView, policyView } from '../policy-view.ts';
import { NO_UUID } from '../views.ts';

export const listPolicies = defineOperation({
  name: 'support.list-policies',
  kind: 'query',
  title: { zh: '列出惠企政策', en: 'List policies' },
  description: {
    zh: '列出当前可以申报的惠企政策及其申报条件，可按类型和地区筛选。',
    en: 'Policies that can be applied for now, with their conditions, by kind and place.',
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      ...pageInput,
      policyKind: Type.Optional(Type.Enum([...policyKinds])),
      division: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
    },
    { additionalProperties: false },
  ),
  example: { limit: 20 },
  output: Type.Object({ policies: Type.Array(PolicyView), next: nextCursor }),
  run: async (ctx, { cursor, limit = DEFAULT_PAGE, policyKind, division }) => {
    const all = await listPoliciesOn(ctx.tx, chinaDay(ctx.now), fromCursor(cursor, [NO_UUID])[0], MAX_POLICIES);
    const fits = all.filter(
      ({ document: { divisions, ...document } }) =>
        (policyKind === undefined || document.policyKind === policyKind) &&
        (division === undefined || divisions.length === 0 || divisions.some((one) => divisionCovers(one, division))),
    );
    const { page, next } = pageOf(fits.slice(0, limit + 1), limit, ({ policyId }) => [policyId]);
    return { policies: page.map(policyView), next };
  },
});
