import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import type { AlarmKind, AlarmLevel } from './model/alarms-of.ts';

export const alarmStates = ['open', 'taken', 'closed'] as const;
export type AlarmState = (typeof alarmStates)[number];

export type AlarmRow = {
  readonly alarmId: string;
  readonly modelId: string;
  readonly month: string;
  readonly kind: AlarmKind;
  readonly what: string;
  readonly level: AlarmLevel;
  readonly value: number;
  readonly raisedAt: Date;
  readonly place: number;
  readonly state: AlarmState;
  readonly owner: string | null;
  readonly takenAt: Date | null;
  readonly closedAt: Date | null;
  readonly note: string | null;
  readonly modelTitle: Bilingual;
};

const COLUMNS = sql`alarm_id as "alarmId", model_id as "modelId", month, kind, what, level, value, raised_at as "raisedAt", place, state, owner,
  taken_at as "takenAt", closed_at as "closedAt", note, (select title from evaluation.models m where m.model_id = alarms.model_id) as "modelTitle"`;

/** Where a page goes on: after which alarm. */
type Place = readonly [raisedAt: string, place: string, alarmId: string];

/** The newest first; of one run what tells most of the cause first. */
export function listAlarms(
  tx: Tx,
  { state, modelId }: { readonly state?: AlarmState | undefined; readonly modelId?: string | undefined },
  [raisedAt, place, alarmId]: Place,
  limit: number,
): Promise<AlarmRow[]> {
  const conditions = [
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(modelId === undefined ? [] : [sql`model_id = ${modelId}`]),
    ...(alarmId === ''
      ? []
      : [
          sql`(raised_at < ${raisedAt}::timestamptz or raised_at = ${raisedAt}::timestamptz
          and (place, alarm_id) > (${place}::smallint, ${alarmId}::uuid))`,
        ]),
  ];
  return tx.rows<AlarmRow>(
    sql`select ${COLUMNS} from evaluation.alarms where ${allOf(conditions)} order by raised_at desc, place, alarm_id limit ${limit}`,
  );
}

/** Held until the end of the transaction, so that two who take it have an order. */
export function holdAlarm(tx: Tx, alarmId: string): Promise<AlarmRow | undefined> {
  return tx.row<AlarmRow>(sql`select ${COLUMNS} from evaluation.alarms where alarm_id = ${alarmId} for update`);
}

export async function setTaken(tx: Tx, alarmId: string, owner: string, now: Date): Promise<void> {
  await tx.run(
    sql`update evaluation.alarms set state = 'taken', owner = ${owner}, taken_at = ${now} where alarm_id = ${alarmId}`,
  );
}

export async function setClosed(tx: Tx, alarmId: string, note: string, now: Date): Promise<void> {
  await tx.run(
    sql`update evaluation.alarms set state = 'closed', note = ${note}, closed_at = ${now} where alarm_id = ${alarmId}`,
  );
}
