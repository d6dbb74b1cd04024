import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { productStates } from '../../marketplace/index.ts';
import { listPolicies } from '../policy-store.ts';
import { PolicyView, policyView } from '../policy-view.ts';
import { NO_UUID, nullable } from '../views.ts';

export const listOwnPolicies = defineOperation({
  name: 'support.list-own-policies',
  kind: 'query',
  title: { zh: '列出所管理的政策', en: 'List policies to look after' },
  description: {
    zh: '列出所管理的政策及其最新版本，无论是否发布；提供单位看到自己起草的，运营方看到全部。',
    en: 'Policies with their newest version, published or not: a provider’s own, to the operator all.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object(
    { ...pageInput, submitted: Type.Optional(Type.Boolean({ description: '待审核的 · That wait for review' })) },
    { additionalProperties: false },
  ),
  example: { limit: 20 },
  output: Type.Object({
    policies: Type.Array(
      Type.Object({
        ...PolicyView.properties,
        policyState: Type.Enum([...productStates]),
        publishedVersion: Type.Integer(),
        pendingVersion: nullable(Type.Integer()),
        pendingSubmitted: Type.Boolean(),
        returned: nullable(
          Type.String({ description: '最近一次审核退回的理由，再提交后为空 · Why it was returned, until it is handed in again' }),
        ),
        updatedAt: Type.String(),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { cursor, limit = DEFAULT_PAGE, submitted }) => {
    const { providerNo } = ctx.principal;
    const rows = await listPolicies(ctx.tx, { providerNo, submitted }, fromCursor(cursor, [NO_UUID])[0], limit + 1);
    const { page, next } = pageOf(rows, limit, ({ policyId }) => [policyId]);
    const policies = page.map((row) => ({
      ...policyView(row),
      policyState: row.state,
      publishedVersion: row.publishedVersion,
      pendingVersion: row.pendingVersion,
      pendingSubmitted: row.pendingSubmitted,
      returned: row.returned,
      updatedAt: row.updatedAt.toISOString(),
    }));
    return { policies, next };
  },
});
