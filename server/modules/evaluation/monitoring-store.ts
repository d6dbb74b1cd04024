import { randomUUID } from 'node:crypto';
import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import type { AlarmKind, Bands, NewAlarm } from './model/alarms-of.ts';
import type { MonitoringReport } from './model/monitoring-report.ts';

/** A model of the platform that evaluates, and since when it does so as it does now. */
export type Monitored = { readonly modelId: string; readonly since: string };

export function listMonitored(tx: Tx): Promise<Monitored[]> {
  return tx.rows<Monitored>(sql`select m.model_id as "modelId", to_char(max(a.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since
    from evaluation.models m join evaluation.model_acts a using (model_id)
    where m.institution_no is null and m.state in ('champion', 'shadow') and a.act = case m.state when 'champion' then 'promote' else 'try' end
    group by m.model_id order by m.model_id`);
}

/**
 * Enterprises on file since before a moment, in a place whose code begins so: always the same ones, as long as they are on file, in an
 * order that has nothing to do with them.
 */
export async function steadySample(tx: Tx, since: string, place: string, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ subjectId: string }>(sql`select subject_id as "subjectId" from evaluation.enterprises
    where first_seen_at <= ${since}::timestamptz and (${place} = '' or starts_with(division_code, ${place}))
    order by md5(subject_id) limit ${limit}`);
  return rows.map(({ subjectId }) => subjectId);
}

export type MonitoringRow = {
  readonly modelId: string;
  readonly month: string;
  readonly asOf: string;
  readonly baselineAt: string;
  readonly enterprises: number;
  readonly report: Omit<MonitoringReport, 'calibration'> & Partial<Pick<MonitoringReport, 'calibration'>>;
};

/** Puts down how a model does in a month; found again in the same month, the later one stands. */
export async function saveMonitoring(tx: Tx, row: MonitoringRow): Promise<void> {
  await tx.run(sql`insert into evaluation.monitoring (model_id, month, as_of, baseline_at, enterprises, report)
    values (${row.modelId}, ${row.month}, ${row.asOf}::timestamptz, ${row.baselineAt}::timestamptz, ${row.enterprises}, ${JSON.stringify(row.report)}::jsonb)
    on conflict (model_id, month) do update set as_of = excluded.as_of, baseline_at = excluded.baseline_at,
      enterprises = excluded.enterprises, report = excluded.report`);
}

const at = (column: 'as_of' | 'baseline_at') => ({
  text: `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  values: [],
});
const COLUMNS = sql`model_id as "modelId", month, ${at('as_of')} as "asOf", ${at('baseline_at')} as "baselineAt", enterprises`;

export function findMonitoring(tx: Tx, modelId: string, month: string): Promise<MonitoringRow | undefined> {
  return tx.row<MonitoringRow>(
    sql`select ${COLUMNS}, report from evaluation.monitoring where model_id = ${modelId} and month = ${month}`,
  );
}

/** The most telling figures of a month. */
export type MonitoringSummary = Omit<MonitoringRow, 'report'> & {
  readonly modelTitle: Bilingual;
  readonly score: number;
  readonly characteristic: MonitoringReport['characteristics'][number] | null;
  readonly missing: MonitoringReport['missing'][number] | null;
  readonly openAlarms: number;
};

/** The newest month first. */
export function listMonitoring(
  tx: Tx,
  modelId: string | undefined,
  [month, model]: readonly [month: string, modelId: string],
  limit: number,
): Promise<MonitoringSummary[]> {
  const conditions = [
    ...(modelId === undefined ? [] : [sql`model_id = ${modelId}`]),
    ...(month === '' ? [] : [sql`(month, model_id) < (${month}, ${model})`]),
  ];
  return tx.rows<MonitoringSummary>(sql`select ${COLUMNS}, (report->>'score')::float8 as score,
      (select title from evaluation.models d where d.model_id = m.model_id) as "modelTitle", report->'characteristics'->0 as characteristic, report->'missing'->0 as missing,
      (select count(*)::integer from evaluation.alarms a where a.model_id = m.model_id and a.month = m.month and a.state <> 'closed') as "openAlarms"
    from evaluation.monitoring m where ${allOf(conditions)} order by month desc, model_id desc limit ${limit}`);
}

export async function findBands(tx: Tx): Promise<Bands> {
  const rows = await tx.rows<{ kind: AlarmKind; watch: number; act: number }>(sql`select kind, watch, act from evaluation.bands`);
  return Object.fromEntries(rows.map(({ kind, watch, act }) => [kind, { watch, act }])) as Bands;
}

export async function setBand(tx: Tx, kind: AlarmKind, watch: number, act: number): Promise<void> {
  await tx.run(sql`update evaluation.bands set watch = ${watch}, act = ${act} where kind = ${kind}`);
}

/** One alarm a month for what is the same; one that is not closed yet gets the present figure. */
export async function raiseAlarms(
  tx: Tx,
  { modelId, month }: Pick<MonitoringRow, 'modelId' | 'month'>,
  alarms: readonly NewAlarm[],
  now: Date,
): Promise<void> {
  const column = <K extends keyof NewAlarm>(name: K) => alarms.map((one) => one[name]);
  await tx.run(sql`insert into evaluation.alarms as a (alarm_id, model_id, month, kind, what, level, value, raised_at, place)
    select i, ${modelId}, ${month}, k, w, l, v, ${now}, p from unnest(${alarms.map(() => randomUUID())}::uuid[], ${column('kind')}::text[],
      ${column('what')}::text[], ${column('level')}::text[], ${column('value')}::float8[], ${alarms.map((_, place) => place)}::smallint[]) as r (i, k, w, l, v, p)
    on conflict (model_id, kind, what, month) do update set level = excluded.level, value = excluded.value where a.state <> 'closed'`);
}
