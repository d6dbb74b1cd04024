import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { thresholdsOf } from './rules.ts';

export type ThresholdVersion = {
  readonly rule: string;
  readonly threshold: string;
  /** Null for all institutions. */
  readonly institutionNo: number | null;
  readonly version: number;
  readonly value: number;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
};

export type Thresholds = (rule: string, name: string, institutionNo: number | null) => number;

/** Some dozen thresholds, set apart for some institutions, each changed a few times a year. */
const MAX_VERSIONS = 20_000;

/** All thresholds as they stand: the institution's own, else that for all, else the value it has from the start. */
export async function readThresholds(tx: Tx): Promise<Thresholds> {
  const rows = await tx.rows<{ rule: string; threshold: string; institutionNo: number; value: number }>(sql`
    select distinct on (rule, threshold, institution_no) rule, threshold, institution_no as "institutionNo", value
    from oversight.thresholds order by rule, threshold, institution_no, version desc limit ${MAX_VERSIONS}`);
  const set = new Map(rows.map((row) => [keyOf(row.rule, row.threshold, row.institutionNo), row.value]));
  return (rule, name, institutionNo) => {
    const initial = thresholdsOf(rule)?.[name]?.initial;
    if (initial === undefined) throw new Error(`no threshold ${rule}.${name}`);
    return set.get(keyOf(rule, name, institutionNo ?? 0)) ?? set.get(keyOf(rule, name, 0)) ?? initial;
  };
}

const keyOf = (rule: string, name: string, institutionNo: number) => `${rule} ${name} ${institutionNo}`;

/** The history of all thresholds, the newest first. */
export function listThresholdVersions(tx: Tx): Promise<ThresholdVersion[]> {
  return tx.rows<ThresholdVersion>(sql`select rule, threshold, nullif(institution_no, 0) as "institutionNo", version, value, reason,
      set_by as "setBy", set_at as "setAt"
    from oversight.thresholds order by set_at desc, rule, threshold, institution_no limit ${MAX_VERSIONS}`);
}

/** Appends a version; of two at once one fails by its key. */
export async function appendThreshold(tx: Tx, one: Omit<ThresholdVersion, 'version'>): Promise<number> {
  const no = one.institutionNo ?? 0;
  const row = await tx.row<{ version: number }>(sql`
    insert into oversight.thresholds (rule, threshold, institution_no, version, value, reason, set_by, set_at)
    select ${one.rule}, ${one.threshold}, ${no}, coalesce(max(version), 0) + 1, ${one.value}, ${one.reason}, ${one.setBy}, ${one.setAt}
    from oversight.thresholds where rule = ${one.rule} and threshold = ${one.threshold} and institution_no = ${no}
    returning version`);
  return row!.version;
}
