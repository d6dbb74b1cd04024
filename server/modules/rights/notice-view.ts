import { Type, type Static } from 'typebox';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { noticeActions } from './model/notice.ts';
import { revisionReasons, type RevisionReason } from './model/revision.ts';
import { workingDaysBetween, type WorkCalendar } from './model/working-days.ts';
import type { Notice } from './notice-store.ts';
import { orNull } from './views.ts';

export const NoticeView = Type.Object({
  noticeId: Type.String(),
  subjectId: Type.String(),
  institutionNo: Type.Integer(),
  item: Type.String(),
  itemTitle: Type.Object({ zh: Type.String(), en: Type.String() }),
  key: orNull(
    Type.String({
      description: '记录标识；仅核验过的机构不提供 · Which record; not told to an institution that only had claims verified',
    }),
  ),
  providerNo: Type.Integer(),
  reason: Type.Enum(Object.keys(revisionReasons) as RevisionReason[]),
  oldDigests: Type.Array(Type.String(), {
    description:
      '所获的不再有效的版本，同查询答复 source.digest · Versions received that hold no longer, as `source.digest` of the answers',
  }),
  newDigest: orNull(
    Type.String({
      description: '取而代之的版本；null 为已不存在或不得再用 · The version in their place; null: gone, or not to be used',
    }),
  ),
  lastDisclosedAt: Type.String(),
  madeAt: Type.String(),
  dueOn: Type.String({ description: '应确认之日（北京时间）Last day for acknowledging, China time' }),
  lateDays: Type.Integer({ description: '超期工作日数 Working days past that day' }),
  holidaysKnown: Type.Boolean(),
  reminders: Type.Integer({ description: '已催办次数 Times reminded' }),
  remindedAt: orNull(Type.String()),
  escalatedAt: orNull(Type.String({ description: '上报运营方时间 When the operator was told' })),
  acknowledgedAt: orNull(Type.String()),
  action: orNull(Type.Enum([...noticeActions])),
  note: orNull(Type.String()),
});

/** A notice as the caller sees it. Which record it was is not told to an institution that only had claims verified: the key may tell of it. */
export function noticeView(principal: Principal, notice: Notice, now: Date, calendar: WorkCalendar): Static<typeof NoticeView> {
  const item = requireItemByNo(notice.itemNo);
  const unseen = principal.role === 'institution' && !notice.received;
  return {
    noticeId: notice.noticeId,
    subjectId: notice.subjectId,
    institutionNo: notice.institutionNo,
    item: item.name,
    itemTitle: item.title,
    key: unseen ? null : notice.recordKey,
    providerNo: notice.providerNo,
    reason: notice.reason,
    oldDigests: [...notice.oldDigests],
    newDigest: notice.newDigest,
    lastDisclosedAt: notice.lastDisclosedAt.toISOString(),
    madeAt: notice.madeAt.toISOString(),
    dueOn: notice.dueOn,
    lateDays: notice.acknowledgedAt === null ? Math.max(0, workingDaysBetween(notice.dueOn, chinaDay(now), calendar)) : 0,
    holidaysKnown: notice.holidaysKnown,
    reminders: notice.reminders,
    remindedAt: notice.remindedAt?.toISOString() ?? null,
    escalatedAt: notice.escalatedAt?.toISOString() ?? null,
    acknowledgedAt: notice.acknowledgedAt?.toISOString() ?? null,
    action: notice.action,
    note: notice.note,
  };
}
