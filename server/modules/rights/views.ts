import { Type, type Static, type TSchema } from 'typebox';
import { requireItemByNo } from '../catalogue/index.ts';
import type { Matter, StoredEvent } from './matter-store.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import { clockNames } from './model/clocks.ts';
import { workingDaysBetween, type WorkCalendar } from './model/working-days.ts';

export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const uuid = Type.String({ format: 'uuid' });
export const reasonInput = Type.String({ minLength: 1, maxLength: 1_000, description: '理由 Why' });
export const digestInput = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: '材料文件的 SHA-256（十六进制）SHA-256 of the file, in hex',
});

/** What names a record of one's own file. */
export const recordInput = {
  item: Type.String({ maxLength: 60, description: '信息项 Name of the item' }),
  key: Type.String({ maxLength: 300, description: '记录标识，见 records.read-file 的 key · As records.read-file gives it' }),
  providerNo: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: '多个单位报送同一记录时指明其一，缺省为所采信的单位 Which provider’s, by default the one that is believed',
    }),
  ),
};

/** What objections and repairs have in common when they are listed. */
export const matterFields = {
  subjectId: Type.String(),
  item: Type.String(),
  itemTitle: Type.Object({ zh: Type.String(), en: Type.String() }),
  key: Type.String(),
  providerNo: Type.Integer(),
  openedAt: Type.String(),
  dueOn: orNull(Type.String({ description: '当前时限届满日（北京时间）Last day of the clock that runs now, China time' })),
  lateDays: Type.Integer({ description: '超期工作日数 Working days past that day' }),
  escalated: Type.Boolean({ description: '曾经超期，已上报运营方 A clock has run out and the operator has to act' }),
  holidaysKnown: Type.Boolean({
    description: '为否时相应年度节假日未录入，仅按周末推算 False where holidays were not known and weekends alone counted',
  }),
  closedAt: orNull(Type.String()),
};
type MatterView = { readonly [K in keyof typeof matterFields]: Static<(typeof matterFields)[K]> };

export function matterView(matter: Matter, now: Date, calendar: WorkCalendar): MatterView {
  const item = requireItemByNo(matter.itemNo);
  const { dueOn } = matter;
  const late = matter.closedAt === null && dueOn !== null;
  return {
    subjectId: matter.subjectId,
    item: item.name,
    itemTitle: item.title,
    key: matter.recordKey,
    providerNo: matter.providerNo,
    openedAt: matter.openedAt.toISOString(),
    dueOn,
    lateDays: late ? Math.max(0, workingDaysBetween(dueOn, chinaDay(now), calendar)) : 0,
    escalated: matter.escalated,
    holidaysKnown: matter.holidaysKnown,
    closedAt: matter.closedAt?.toISOString() ?? null,
  };
}

/** Steps of a matter in the order in which they happened. */
export const Timeline = Type.Array(
  Type.Object({
    at: Type.String(),
    step: Type.String(),
    byRole: Type.String(),
    outcome: orNull(Type.String()),
    clock: orNull(Type.Enum([...clockNames])),
    dueOn: orNull(Type.String()),
    reason: orNull(Type.String()),
  }),
);

type AnyEvent = {
  readonly kind: string;
  readonly outcome?: string;
  readonly clock?: (typeof clockNames)[number];
  readonly dueOn?: string;
  readonly reason?: string;
};

export function timelineOf(events: readonly StoredEvent<AnyEvent>[]): Static<typeof Timeline> {
  return events.map(({ at, byRole, event }) => ({
    at: at.toISOString(),
    step: event.kind,
    byRole,
    outcome: event.outcome ?? null,
    clock: event.clock ?? null,
    dueOn: event.dueOn ?? null,
    reason: event.reason ?? null,
  }));
}

export const listInput = {
  open: Type.Optional(Type.Boolean({ description: '是否仍在办理 Still open' })),
  escalated: Type.Optional(Type.Boolean({ description: '是否曾经超期 A clock has run out' })),
};
