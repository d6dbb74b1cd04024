import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listOwnUses as list } from '../label-store.ts';
import { nullable } from '../views.ts';

export const listOwnUses = defineOperation({
  name: 'modelling.list-own-uses',
  kind: 'query',
  title: { zh: '查看本企业被用于建模的情况', en: 'List the studies one is used in' },
  description: {
    zh: '本企业的记录被哪些机构或平台用于建模。建模只在平台内部计算，不提供企业的任何数据；撤回对该机构的授权后，尚未生成的训练样本不再使用本企业。',
    en: 'In which studies, of whom, the enterprise’s records are used. Studies are computed within the platform and give out nothing of the enterprise; where its authorisation is taken back, training sets not yet built leave it out.',
  },
  roles: ['subject'],
  mandate: ['view-file'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    uses: Type.Array(
      Type.Object({
        studyId: Type.String(),
        institutionNo: nullable(Type.Integer({ description: '平台自身的研究为 null · Null for the platform’s own' })),
        name: Type.String(),
        judgedOn: Type.String(),
        openedAt: Type.String(),
        builtAt: nullable(Type.String()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor }) => {
    const rows = await list(ctx.tx, ctx.principal.subjectId!, fromCursor(cursor, ['', '', '']), limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.openedAt.toISOString(), row.studyId, row.judgedOn]);
    const uses = page.map(({ openedAt, builtAt, ...row }) => ({
      ...row,
      openedAt: openedAt.toISOString(),
      builtAt: builtAt?.toISOString() ?? null,
    }));
    return { uses, next };
  },
});
