import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import type { LoanCell, LoanGrouping, RateStratum } from './model/loan-measure.ts';
import type { ProcessCell } from './model/process-measure.ts';
import type { LoanFigure } from './model/publish-loans.ts';

/** Sums over the loans that count at the end of a day, as they were known at a moment. Nothing for a caller who does not supervise. */
export function countLoans(tx: Tx, onDay: string, knownAt: Date, inclusiveFen: number): Promise<LoanCell[]> {
  return tx.rows<LoanCell>(sql`
    select grouped_by as "groupedBy", key, households, balance_fen::double precision as "balanceFen", inclusive_households as "inclusiveHouseholds",
      other_households as "otherHouseholds", inclusive_balance_fen::double precision as "inclusiveBalanceFen", credit_households as "creditHouseholds",
      secured_households as "securedHouseholds", credit_balance_fen::double precision as "creditBalanceFen", grant_households as "grantHouseholds",
      granted_fen::double precision as "grantedFen", first_households as "firstHouseholds", later_households as "laterHouseholds",
      new_households as "newHouseholds", new_grants as "newGrants", new_fen::double precision as "newFen", new_rated::double precision as "newRated",
      costed_households as "costedHouseholds", costed_fen::double precision as "costedFen", costed::double precision as costed,
      new_first_households as "newFirstHouseholds", new_later_households as "newLaterHouseholds", evaluated_households as "evaluatedHouseholds",
      authorised_households as "authorisedHouseholds", evaluated, authorised
    from statistics.count_loans(${onDay}::date, ${knownAt}::timestamptz, ${inclusiveFen}::bigint)`);
}

/** How applications fared in the twelve months up to a day, as known at a moment. Nothing for a caller who does not supervise. */
export function countProcess(tx: Tx, onDay: string, knownAt: Date): Promise<ProcessCell[]> {
  return tx.rows<ProcessCell>(sql`
    select grouped_by as "groupedBy", key, replied, reply_households as "replyHouseholds", reply_p50 as "replyP50", reply_p90 as "replyP90",
      decided, decision_households as "decisionHouseholds", decision_p50 as "decisionP50", decision_p90 as "decisionP90",
      granted, grant_households as "grantHouseholds", grant_p50 as "grantP50", grant_p90 as "grantP90",
      refused, refused_households as "refusedHouseholds", passed_households as "passedHouseholds"
    from statistics.count_process(${onDay}::date, ${knownAt}::timestamptz)`);
}

/** What was newly lent in a month and in a base period, by what makes a rate. */
export function countStrata(
  tx: Tx,
  onDay: string,
  knownAt: Date,
  base: { readonly from: string; readonly to: string },
): Promise<RateStratum[]> {
  return tx.rows<RateStratum>(sql`
    select now_fen::double precision as "nowFen", now_rated::double precision as "nowRated", base_fen::double precision as "baseFen",
      base_rated::double precision as "baseRated", now_households as "nowHouseholds", base_households as "baseHouseholds"
    from statistics.count_strata(${onDay}::date, ${knownAt}::timestamptz, ${base.from}::date, ${base.to}::date) order by stratum`);
}

export type Release = {
  readonly release: string;
  readonly knownAt: Date;
  readonly releasedAt: Date;
  readonly definitions: string;
};

export function findRelease(tx: Tx): Promise<Release | undefined> {
  return tx.row<Release>(
    sql`select release, known_at as "knownAt", released_at as "releasedAt", definitions from statistics.loan_releases`,
  );
}

export type MonthFigure = LoanFigure & { readonly month: string };

/** Puts a release in the place of the one before. */
export async function replaceRelease(tx: Tx, one: Release, figures: readonly MonthFigure[]): Promise<void> {
  await tx.run(sql`delete from statistics.loan_figures`);
  await tx.run(sql`delete from statistics.loan_releases`);
  await tx.run(sql`insert into statistics.loan_figures (month, measure, grouped_by, key, figure, withheld)
    select month, measure, "groupedBy", key, figure, withheld
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
      as r (month text, measure text, "groupedBy" text, key text, figure double precision, withheld boolean)`);
  await tx.run(sql`insert into statistics.loan_releases (release, known_at, released_at, definitions)
    values (${one.release}, ${one.knownAt}, ${one.releasedAt}, ${one.definitions})`);
}

const MAX_ROWS = 120_000;

type Filter = { readonly by: LoanGrouping; readonly measure?: string | undefined; readonly from: string; readonly to: string };

export function listReleased(tx: Tx, { by, measure, from, to }: Filter): Promise<MonthFigure[]> {
  const condition = allOf([
    sql`grouped_by = ${by} and month between ${from} and ${to}`,
    ...(measure === undefined ? [] : [sql`measure = ${measure}`]),
  ]);
  return tx.rows<MonthFigure>(sql`select month, measure, grouped_by as "groupedBy", key, figure, withheld
    from statistics.loan_figures where ${condition} order by measure, key, month limit ${MAX_ROWS}`);
}

type Names = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;

/** Names of products, or of reasons of refusal. */
export async function namesOf(tx: Tx, what: 'product' | 'refusal'): Promise<Names> {
  const query =
    what === 'product'
      ? sql`select product_id::text as key, name from statistics.product_names`
      : sql`select code as key, title as name from statistics.refusal_names`;
  const rows = await tx.rows<{ key: string; name: { zh: string; en: string } }>(query);
  return new Map(rows.map(({ key, name }) => [key, name]));
}

export async function institutionNames(tx: Tx): Promise<Names> {
  const rows = await tx.rows<{ no: number; zh: string; en: string }>(
    sql`select institution_no as no, name_zh as zh, name_en as en from statistics.institution_names`,
  );
  return new Map(rows.map(({ no, zh, en }) => [String(no), { zh, en }]));
}
