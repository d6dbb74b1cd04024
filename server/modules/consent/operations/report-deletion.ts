import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { holdAuthorisation } from '../act.ts';
import { insertDeletion } from '../store/retention.ts';
import { authorisationId } from '../views.ts';

export const reportDeletion = defineOperation({
  name: 'consent.report-deletion',
  kind: 'command',
  title: { zh: '回报删除', en: 'Report a deletion' },
  description: {
    zh: '机构回报已删除凭某项授权获得的信息，平台签发删除回执。最后一次使用之后的回执方了结留存期限；逾期未回报的，平台自动记录。',
    en: 'An institution reports that it deleted what it received under an authorisation; the platform signs a receipt. Only a deletion after the last use ends the retention; a missing one is found by the platform itself.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      authorisationId,
      deletedAt: Type.Optional(Moment),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '说明 · Note' })),
    },
    { additionalProperties: false },
  ),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001', note: '信贷系统与数据仓库均已删除' },
  output: Type.Object({
    authorisationId: Type.String(),
    deletedAt: Type.String(),
    closed: Type.Integer({ description: '由此了结的逾期记录 · Findings closed by it' }),
    receipt: Type.String(),
  }),
  run: async (ctx, input) => {
    const { row } = await holdAuthorisation(ctx, input.authorisationId);
    const { lastUsedAt, subjectId, institutionNo } = row;
    const deletedAt = input.deletedAt === undefined ? ctx.now : new Date(input.deletedAt);
    if (lastUsedAt === null) throw new Failure('state.conflict', { detail: nothingReceived });
    if (deletedAt < lastUsedAt || deletedAt > ctx.now) throw wrongMoment();
    const note = input.note ?? null;
    const receipt = await ctx.platform.sign({
      type: 'jinqiao.deletion.v1',
      authorisationId: row.authorisationId,
      artefactDigest: row.digest,
      subjectId,
      institutionNo,
      lastUsedAt: lastUsedAt.toISOString(),
      deletedAt: deletedAt.toISOString(),
      reportedAt: ctx.now.toISOString(),
      note,
    });
    const deletion = { reportedAt: ctx.now, deletedAt, note, receipt };
    const closed = await insertDeletion(ctx.tx, row, deletion, ctx.principal.clientId);
    await ctx.emit({ name: 'consent.deleted', payload: { subjectId, authorisationId: row.authorisationId, institutionNo } });
    return { authorisationId: row.authorisationId, deletedAt: deletedAt.toISOString(), closed, receipt };
  },
});

const nothingReceived = { zh: '该授权没有使用过，无可删除', en: 'nothing was received under this authorisation' };
const wrongMoment = () =>
  new Failure('request.invalid', {
    issues: [
      {
        field: 'deletedAt',
        rule: 'range',
        message: { zh: '应在最后一次使用之后、现在之前', en: 'must lie between the last use and now' },
      },
    ],
  });
