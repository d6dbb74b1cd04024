import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, named, sql, type Query } from '../../kernel/pure/sql.ts';
import type { QualityDimension } from '../catalogue/index.ts';
import { dimensionNames } from './model/dimension.ts';
import type { Finding, Measure, QualityScore } from './model/quality-score.ts';

export type ScoredDelivery = {
  readonly deliveryId: number;
  readonly providerNo: number;
  readonly itemNo: number;
  readonly divisionCode: string;
};

/**
 * Keeps the score of a delivery and carries its stream's standing on, in one statement. The score of a delivery that has one already
 * changes nothing, so a repeated call counts nothing twice.
 */
export async function storeScore(tx: Tx, delivery: ScoredDelivery, score: QualityScore, now: Date): Promise<void> {
  const reported = score.accepted > 0 || score.rows === 0;
  await tx.run(sql`
    with scored as (${insertOf(delivery, score, now)})
    insert into quality.standings as s (provider_no, item_no, division_code, deliveries, last_delivery_id, last_delivered_at, accepted, refused, held, ${sumColumns})
    select provider_no, item_no, division_code, 1, ${reported ? delivery.deliveryId : null}::bigint, ${reported ? now : null}::timestamptz,
           accepted, refused, ${score.added - score.withdrawn}::bigint, ${sumsOfScored} from scored
    on conflict (provider_no, item_no) do update set
      division_code = excluded.division_code, deliveries = s.deliveries + 1,
      last_delivery_id = coalesce(excluded.last_delivery_id, s.last_delivery_id),
      last_delivered_at = coalesce(excluded.last_delivered_at, s.last_delivered_at),
      accepted = s.accepted + excluded.accepted, refused = s.refused + excluded.refused, held = s.held + excluded.held, ${sumsAdded}`);
}

function insertOf(delivery: ScoredDelivery, score: QualityScore, now: Date): Query {
  const { completeness, validity, accuracy, consistency, timeliness, uniqueness } = score.measures;
  return sql`insert into quality.scores (delivery_id, provider_no, item_no, division_code, measured_at, rows, accepted, refused, overall,
      completeness, validity, accuracy, consistency, timeliness, uniqueness, measures, findings)
    values (${delivery.deliveryId}, ${delivery.providerNo}, ${delivery.itemNo}, ${delivery.divisionCode}, ${now}, ${score.rows}, ${score.accepted}, ${score.refused},
      ${score.overall}, ${completeness.score}, ${validity.score}, ${accuracy.score}, ${consistency.score}, ${timeliness.score}, ${uniqueness.score},
      ${JSON.stringify(score.measures)}::jsonb, ${JSON.stringify(score.findings)}::jsonb)
    on conflict (delivery_id) do nothing returning *`;
}

/** Text of a list with one part for each dimension; the names are constants of the program, never input. */
const eachDimension = (part: (name: QualityDimension) => string): Query => ({
  text: dimensionNames.map(part).join(', '),
  values: [],
});

const sumColumns = eachDimension((name) => `${name}_sum, ${name}_weight`);
const sumsOfScored = eachDimension((name) => `coalesce(${name} * rows, 0), case when ${name} is null then 0 else rows end`);
const sumsAdded = eachDimension(
  (name) => `${name}_sum = s.${name}_sum + excluded.${name}_sum, ${name}_weight = s.${name}_weight + excluded.${name}_weight`,
);

export type StoredScore = ScoredDelivery & {
  readonly measuredAt: Date;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly overall: number | null;
  readonly measures: Readonly<Record<QualityDimension, Measure>>;
  readonly findings: QualityScore['findings'];
};

const scoreColumns = sql`delivery_id as "deliveryId", provider_no as "providerNo", item_no as "itemNo", division_code as "divisionCode",
  measured_at as "measuredAt", rows, accepted, refused, overall, measures, findings`;

export function findScore(tx: Tx, deliveryId: number): Promise<StoredScore | undefined> {
  return tx.row<StoredScore>(sql`select ${scoreColumns} from quality.scores where delivery_id = ${deliveryId}`);
}

export type ScoreFilter = {
  readonly providerNo?: number | undefined;
  readonly itemNo?: number | undefined;
  /** First digits of the division code. */
  readonly division?: string | undefined;
  /** From this moment on, and before that one. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
};

/** Scores, newest delivery first, of deliveries before the given one. */
export function listScores(tx: Tx, filter: ScoreFilter, before: number, limit: number): Promise<StoredScore[]> {
  return tx.rows<StoredScore>(
    sql`select ${scoreColumns} from quality.scores where delivery_id < ${before} and ${conditionOf(filter)} order by delivery_id desc limit ${limit}`,
  );
}

function conditionOf(filter: ScoreFilter): Query {
  return allOf([
    ...(filter.providerNo === undefined ? [] : [sql`provider_no = ${filter.providerNo}`]),
    ...(filter.itemNo === undefined ? [] : [sql`item_no = ${filter.itemNo}`]),
    ...(filter.division === undefined ? [] : [sql`division_code like ${`${filter.division}%`}`]),
    ...(filter.from === undefined ? [] : [sql`measured_at >= ${filter.from}`]),
    ...(filter.until === undefined ? [] : [sql`measured_at < ${filter.until}`]),
  ]);
}

export type ItemSummary = Readonly<Record<QualityDimension, number | null>> & {
  readonly itemNo: number;
  readonly deliveries: number;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly lastMeasuredAt: Date;
};

/** For each item with a delivery in the period: its counts and the row-weighted mean of each dimension. */
export function summariseItems(tx: Tx, filter: ScoreFilter): Promise<ItemSummary[]> {
  const means = eachDimension(
    (name) => `sum(${name} * rows) / nullif(sum(rows) filter (where ${name} is not null), 0) as ${name}`,
  );
  return tx.rows<ItemSummary>(sql`
    select item_no as "itemNo", count(*) as deliveries, sum(rows)::bigint as rows, sum(accepted)::bigint as accepted, sum(refused)::bigint as refused,
      max(measured_at) as "lastMeasuredAt", ${means}
    from quality.scores where ${conditionOf(filter)} group by item_no order by item_no`);
}

export type SummedFinding = { readonly itemNo: number; readonly rows: number; readonly of: number; readonly latest: Finding };

/** Findings of the same kind and name added up over the deliveries of a period, those with most rows first. */
export function summariseFindings(tx: Tx, filter: ScoreFilter, limit: number): Promise<SummedFinding[]> {
  return tx.rows<SummedFinding>(sql`
    select item_no as "itemNo", sum((f ->> 'rows')::bigint)::bigint as rows, sum((f ->> 'of')::bigint)::bigint as "of",
      (array_agg(f order by delivery_id desc))[1] as latest
    from quality.scores cross join lateral jsonb_array_elements(findings) as f
    where ${conditionOf(filter)} group by item_no, f ->> 'kind', f ->> 'name'
    order by sum((f ->> 'loss')::double precision) desc, item_no, f ->> 'kind', f ->> 'name' limit ${limit}`);
}

/** How a provider stands with one item. A mean of null means that the dimension was never measured. */
export type Standing = {
  readonly providerNo: number;
  readonly itemNo: number;
  readonly deliveries: number;
  readonly lastDeliveryId: number | null;
  readonly lastDeliveredAt: Date | null;
  readonly accepted: number;
  readonly refused: number;
  readonly held: number;
  /** For each dimension the sum of score × rows, and of the rows. */
  readonly sums: Readonly<Record<QualityDimension, readonly [sum: number, weight: number]>>;
};

/** Standings of the given providers, by provider and item. One row for each stream, however many deliveries it had. */
export function listStandings(tx: Tx, providerNos: readonly number[]): Promise<Standing[]> {
  return tx.rows<Standing>(
    sql`select ${standingColumns} from quality.standings where provider_no = any(${providerNos}::integer[]) order by provider_no, item_no`,
  );
}

/** Standings of all providers with the given items. */
export function listStandingsOfItems(tx: Tx, itemNos: readonly number[]): Promise<Standing[]> {
  return tx.rows<Standing>(
    named(
      'standings-of-items',
      sql`select ${standingColumns} from quality.standings where item_no = any(${itemNos}::smallint[])`,
    ),
  );
}

const standingSums = eachDimension((name) => `'${name}', jsonb_build_array(${name}_sum, ${name}_weight)`);
const standingColumns = sql`provider_no as "providerNo", item_no as "itemNo", deliveries, last_delivery_id as "lastDeliveryId",
  last_delivered_at as "lastDeliveredAt", accepted, refused, held, jsonb_build_object(${standingSums}) as sums`;

/** The mean over the dimensions of what the given standings come to, each dimension weighted by its rows; null where none was measured. */
export function overallOf(standings: readonly Standing[]): number | null {
  const means = dimensionNames.flatMap((name) => {
    const sum = standings.reduce((all, { sums }) => all + sums[name][0], 0);
    const weight = standings.reduce((all, { sums }) => all + sums[name][1], 0);
    return weight === 0 ? [] : [sum / weight];
  });
  return means.length === 0 ? null : means.reduce((all, mean) => all + mean, 0) / means.length;
}
