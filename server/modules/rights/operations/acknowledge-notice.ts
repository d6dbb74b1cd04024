import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actionsFor, noticeActions } from '../model/notice.ts';
import { acknowledge, lockNotice } from '../notice-store.ts';
import { uuid } from '../views.ts';

export const acknowledgeNotice = defineOperation({
  name: 'rights.acknowledge-notice',
  kind: 'command',
  title: { zh: '确认更正通知', en: 'Acknowledge a notice of correction' },
  description: {
    zh: '机构确认一份更正通知并说明处理结果：updated 已改用新版本（重新查询后）、deleted 已删除、not-used 未曾使用。已不存在或不得再用的记录不能答复为 updated。确认后不再催办。',
    en: 'An institution acknowledges a notice and says what it did: updated (asked anew and uses the new version), deleted, or not-used. What is gone or may not be used cannot be updated. It is reminded no longer.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      noticeId: uuid,
      action: Type.Enum([...noticeActions]),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000, description: '说明 In words' })),
    },
    { additionalProperties: false },
  ),
  example: { noticeId: '00000000-0000-4000-8000-000000000001', action: 'deleted', note: '已从授信系统中删除' },
  output: Type.Object({ noticeId: Type.String(), acknowledgedAt: Type.String() }),
  run: async (ctx, { noticeId, action, note = null }) => {
    const notice = await lockNotice(ctx.tx, noticeId);
    if (notice === undefined) throw new Failure('resource.not-found');
    if (notice.acknowledgedAt !== null) throw new Failure('state.conflict', { detail: acknowledged });
    if (!actionsFor(notice.newDigest).includes(action))
      throw new Failure('request.invalid', { issues: [{ field: 'action', rule: 'gone', message: gone }] });
    await acknowledge(ctx.tx, notice, { action, note, at: ctx.now, by: ctx.principal.clientId });
    await ctx.emit({ name: 'rights.notice-acknowledged', payload: { subjectId: notice.subjectId, noticeId, action } });
    return { noticeId, acknowledgedAt: ctx.now.toISOString() };
  },
});

const acknowledged = { zh: '该通知已确认', en: 'the notice is acknowledged already' };
const gone = {
  zh: '该记录已不存在或不得再用，应删除（deleted），未曾使用的填 not-used',
  en: 'cannot be updated: the record is gone or may not be used any more; delete it, or say not-used',
};
