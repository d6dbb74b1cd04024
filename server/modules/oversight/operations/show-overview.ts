import { Type } from 'typebox';
import { addDays, chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findLogStanding } from '../../audit/index.ts';
import { countMissingDeletions } from '../../consent/index.ts';
import { countOpenFindings, countWaiting, listNights } from '../counts-store.ts';
import { nullable } from '../views.ts';

const NIGHTS = 14;

export const showOverview = defineOperation({
  name: 'oversight.show-overview',
  kind: 'query',
  title: { zh: '查看监管概况', en: 'Show the state of the supervision' },
  description: {
    zh: '待办的滥用线索（按严重程度）、待认定的说明、待执行的处理建议、近十四日的核对情况、逾期未回报的删除，以及披露日志封存到何时。',
    en: 'Findings of misuse that wait, by severity; explanations to judge, proposals to carry out; the reconciliation of the last fourteen days; deletions overdue; and until when the disclosure log is sealed.',
  },
  roles: ['auditor', 'regulator'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    at: Type.String({ format: 'date-time' }),
    openFindings: Type.Array(
      Type.Object({
        severity: Type.Enum(['minor', 'serious', 'grave']),
        findingState: Type.Enum(['open', 'explained']),
        findings: Type.Integer(),
        late: Type.Integer({ description: '其中超期的 · Of these, overdue' }),
      }),
    ),
    explanationsWaiting: Type.Integer({ description: '待认定的使用说明 · Explanations to judge' }),
    proposalsWaiting: Type.Integer({ description: '待执行的处理建议 · Proposals to carry out' }),
    deletionsMissing: Type.Integer({ description: '逾期未回报的删除 · Deletions overdue' }),
    nights: Type.Array(
      Type.Object({
        day: Type.String(),
        finishedAt: nullable(Type.String({ description: '未核对完的为 null · Null where it was not finished' })),
        uses: Type.Integer(),
        atFault: Type.Integer({ description: '核对有疑问的 · At fault' }),
      }),
      { description: '近十四日，自首次核对起 · The last fourteen days, from the first that was reconciled' },
    ),
    log: Type.Object({
      sealed: Type.Integer({ description: '已封存的条数 · Entries sealed' }),
      toSeal: Type.Integer({ description: '待封存的条数 · Entries to be sealed' }),
      sealedUntil: Type.String({ description: '此前的披露均已封存 · All that was disclosed before is sealed' }),
    }),
  }),
  run: async (ctx) => {
    const today = chinaDay(ctx.now);
    const nights = await listNights(ctx.tx, addDays(today, -NIGHTS), addDays(today, -1));
    const { explanations, proposals } = await countWaiting(ctx.tx);
    const { sealed, toSeal, toSealSince } = await findLogStanding(ctx.tx);
    return {
      at: ctx.now.toISOString(),
      openFindings: await countOpenFindings(ctx.tx, today),
      explanationsWaiting: explanations,
      proposalsWaiting: proposals,
      deletionsMissing: await countMissingDeletions(ctx.tx),
      nights: nights.map((night) => ({ ...night, finishedAt: night.finishedAt?.toISOString() ?? null })),
      log: { sealed, toSeal, sealedUntil: (toSealSince ?? ctx.now).toISOString() },
    };
  },
});
