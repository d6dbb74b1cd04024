import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { findLoans } from '../../loans/index.ts';
import { claimabilities, claimabilityOf } from '../model/claimability.ts';
import { listClaimed, listFilings as list } from '../store.ts';

const LAST = '9999-12-31T00:00:00.000Z';

export const listFilings = defineOperation({
  name: 'support.list-filings',
  kind: 'query',
  title: { zh: '查询备案贷款', en: 'List loans filed with pools' },
  description: {
    zh: '向风险补偿资金池备案的贷款，新的在前，机构看到本机构的。',
    en: 'Loans filed with risk compensation pools, the newest first; an institution sees its own.',
  },
  roles: ['operator', 'institution', 'regulator', 'auditor'],
  input: Type.Object({ poolId: Type.Optional(Type.String({ format: 'uuid' })), ...pageInput }, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    filings: Type.Array(
      Type.Object({
        poolId: Type.String(),
        subjectId: Type.String(),
        institutionNo: Type.Integer(),
        contractNo: Type.String(),
        filedAt: Type.String(),
        claimability: Type.Union([Type.Enum([...claimabilities]), Type.Null()], {
          description: '能否申请补偿，只答本机构的 · Whether it can be claimed for, to its own institution',
        }),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { poolId, cursor, limit = DEFAULT_PAGE }) => {
    const [at, number] = fromCursor(cursor, [LAST, '']);
    const rows = await list(ctx.tx, poolId, [at, number], limit + 1);
    const { page, next } = pageOf(rows, limit, ({ filedAt, contractNo }) => [filedAt.toISOString(), contractNo]);
    const { institutionNo } = ctx.principal;
    const [loans, claimed] =
      institutionNo === undefined ? [] : await Promise.all([findLoans(ctx.tx, page), listClaimed(ctx.tx, page)]);
    const filings = page.map(({ filedAt, ...one }, at) => ({
      ...one,
      filedAt: filedAt.toISOString(),
      claimability: loans === undefined || claimed === undefined ? null : claimabilityOf(loans.get(at), claimed.has(at)),
    }));
    return { filings, next };
  },
});
