import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { readCalendar } from '../calendar-store.ts';
import { firstNotice, listNotices as list } from '../notice-store.ts';
import { NoticeView, noticeView } from '../notice-view.ts';
import { optionalItemNo } from '../require-record.ts';

export const listNotices = defineOperation({
  name: 'rights.list-notices',
  kind: 'query',
  title: { zh: '查询更正通知', en: 'List notices of correction' },
  description: {
    zh: '一条记录更正、撤销、修复、公示到期或停止披露后，凡曾获得原内容的机构各收到一份通知，确认前持续催办。机构看到发给自己的，信息主体看到关于自己的，数据提供单位看到涉及本单位记录的，运营方看到全部（escalated 为久未确认的）。通知只有摘要，没有内容。',
    en: 'When a record is corrected, withdrawn, repaired, no longer published or no longer disclosed, each institution that received it gets one notice and is reminded until it acknowledges. An institution sees its own, a subject those about itself, a provider those about its records, the operator all (escalated: long overdue). A notice holds digests, never values.',
  },
  roles: ['institution', 'operator', 'provider', 'subject'],
  mandate: ['view-file', 'object'],
  input: Type.Object(
    {
      ...pageInput,
      open: Type.Optional(Type.Boolean({ description: '尚未确认 Not acknowledged yet' })),
      escalated: Type.Optional(Type.Boolean({ description: '已上报运营方 The operator was told' })),
      item: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
      subjectId: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
      institutionNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
    },
    { additionalProperties: false },
  ),
  example: { open: true, limit: 20 },
  output: Type.Object({ notices: Type.Array(NoticeView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, item, ...filter }) => {
    const after = fromCursor(cursor, [firstNotice[0], firstNotice[1]]);
    const itemNo = optionalItemNo(item);
    const [rows, calendar] = await Promise.all([list(ctx.tx, { ...filter, itemNo }, after, limit + 1), readCalendar(ctx.tx)]);
    const { page, next } = pageOf(rows, limit, (row) => [row.place, row.noticeId]);
    return { notices: page.map((row) => noticeView(ctx.principal, row, ctx.now, calendar)), next };
  },
});
