import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { institutionNames } from '../store/products.ts';
import { listServiceRows } from '../store/service-figures.ts';
import { BilingualView, institutionNoInput, orNull } from '../views.ts';

const days = (zh: string, en: string) => orNull(Type.Integer({ description: `${zh} · ${en}` }));

export const showService = defineOperation({
  name: 'marketplace.show-service',
  kind: 'query',
  title: { zh: '机构服务情况', en: 'How institutions serve' },
  description: {
    zh: '各机构近一年办理融资申请的情况：首次答复、决定、放款所用工作日的中位数和九成分位数，逾期环节的比例，决定与通过的笔数。不足二十笔的不列。每日更新，匹配排序只用这里公布的数。',
    en: 'How institutions have dealt with the applications of a year: median and ninetieth percentile of working days to first reply, decision and grant, share of late stages, decided and approved. Figures on fewer than 20 are not told. Updated daily; the order of a match uses no other figures.',
  },
  roles: ['anyone'],
  input: Type.Object({ institutionNo: Type.Optional(institutionNoInput) }, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    service: Type.Array(
      Type.Object({
        institutionNo: Type.Integer(),
        institutionName: BilingualView,
        asOf: Type.String(),
        submitted: orNull(Type.Integer()),
        decided: orNull(Type.Integer()),
        approved: orNull(Type.Integer()),
        replyP50: days('首次答复工作日中位数', 'median working days to the first reply'),
        replyP90: days('首次答复工作日九成分位', 'ninetieth percentile'),
        decisionP50: days('决定工作日中位数', 'median working days to the decision'),
        decisionP90: days('决定工作日九成分位', 'ninetieth percentile'),
        grantP50: days('放款工作日中位数', 'median working days to the grant'),
        grantP90: days('放款工作日九成分位', 'ninetieth percentile'),
        lateShare: orNull(Type.Number({ description: '逾期环节的比例 · Share of late stages' })),
      }),
    ),
  }),
  run: async (ctx, { institutionNo: asked }) => {
    const rows = (await listServiceRows(ctx.tx)).filter((row) => asked === undefined || row.institutionNo === asked);
    const names = await institutionNames(
      ctx.tx,
      rows.map((row) => row.institutionNo),
    );
    return {
      service: rows.map(({ stages, late, ...row }) => ({
        ...row,
        institutionName: names.get(row.institutionNo) ?? { zh: '', en: '' },
        lateShare: stages === null || late === null || stages === 0 ? null : Math.round((late / stages) * 1_000) / 1_000,
      })),
    };
  },
});
