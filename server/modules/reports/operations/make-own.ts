import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { keepReport } from '../keep-report.ts';
import { ownReport } from '../own-report.ts';
import { countOwnSince } from '../store.ts';
import { ReportView, reportView } from '../views.ts';

/** Free of charge, and bounded: nobody needs more of them a day. */
const MAX_A_DAY = 20;
const DAY_MS = 86_400_000;

export const makeOwn = defineOperation({
  name: 'reports.make-own',
  kind: 'command',
  title: { zh: '生成本企业信用报告', en: 'Make a report of oneself' },
  description: {
    zh: '企业为自己生成一份信用报告，免费，每日至多 20 份。内容为平台掌握的全部可共享信息：评价概要、基本信息、信用记录明细（逐项注明来源、时效和缺失原因）、风险提示、融资事项、异议标注、查询记录。报告生成后不再改变，平台保存一年，可凭编号查验。已修复、公示期满或停止披露的记录不列入。',
    en: 'The enterprise makes a credit report of itself, free of charge, at most twenty a day. It holds everything sharable that the platform has: evaluation, basic information, records by item with source, freshness and why something is missing, hints at risk, financing cases, disputes and inquiries. Once made it does not change; it is kept for a year and can be checked by its number. Records that are repaired, past their publication or withheld are not in it.',
  },
  roles: ['subject'],
  mandate: ['view-file'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({ report: ReportView }),
  run: async (ctx) => {
    const { subjectId } = ctx.principal;
    if (subjectId === undefined) throw new Failure('access.not-granted');
    ctx.concerns(subjectId);
    const since = new Date(ctx.now.getTime() - DAY_MS);
    if ((await countOwnSince(ctx.tx, subjectId, since)) >= MAX_A_DAY) throw new Failure('quota.exceeded');
    return { report: reportView(await keepReport(ctx, await ownReport(ctx, subjectId))) };
  },
});
