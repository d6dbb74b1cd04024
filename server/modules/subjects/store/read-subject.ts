import type { Tx } from '../../../kernel/pure/context.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { named, sql } from '../../../kernel/pure/sql.ts';
import type { SubjectRow } from '../model/subject-row.ts';

export type StoredSubject = SubjectRow & {
  readonly mergedInto: string | null;
  readonly firstSeenAt: Date;
  readonly updatedAt: Date;
};

/** The subject, if it is known and the caller may see it. */
export function findSubject(tx: Tx, subjectId: string): Promise<StoredSubject | undefined> {
  return tx.row<StoredSubject>(
    named(
      'subject-by-id',
      sql`select subject_id as "subjectId", kind, name, status, division_code as "divisionCode", division_source as "divisionSource",
            industry_code as "industryCode", industry_section as "industrySection", size, size_rule_version as "sizeRuleVersion",
            size_as_of as "sizeAsOf", size_reasons as "sizeReasons", established_on as "establishedOn", merged_into as "mergedInto",
            first_seen_at as "firstSeenAt", updated_at as "updatedAt"
          from subjects.subjects where subject_id = ${subjectId}`,
    ),
  );
}

/** Of the given subjects, those that are known. */
export async function listKnown(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tx.rows<{ id: string }>(
    sql`select subject_id as id from subjects.subjects where subject_id = any(${subjectIds}::text[])`,
  );
  return new Set(found.map(({ id }) => id));
}

/** More names, codes or events than any real subject has; what is beyond is left out of the answer. */
const MAX_ENTRIES = 500;

export type StoredName = {
  readonly name: string;
  readonly validFrom: string | null;
  readonly recordedAt: Date;
  readonly source: string;
};

/** Every name it was ever known by, latest first. */
export function listNames(tx: Tx, subjectId: string): Promise<StoredName[]> {
  return tx.rows<StoredName>(sql`select name, valid_from as "validFrom", recorded_at as "recordedAt", source
    from subjects.names where subject_id = ${subjectId} order by coalesce(valid_from, date '0001-01-01') desc, recorded_at desc, name limit ${MAX_ENTRIES}`);
}

export type StoredAlias = { readonly code: string; readonly kind: string; readonly source: string; readonly since: Date };

export function listAliases(tx: Tx, subjectId: string): Promise<StoredAlias[]> {
  return tx.rows<StoredAlias>(
    sql`select code, kind, source, since from subjects.aliases where subject_id = ${subjectId} order by kind, code limit ${MAX_ENTRIES}`,
  );
}

export type StoredSizeEntry = {
  readonly asOf: string;
  readonly size: string;
  readonly ruleVersion: string;
  readonly reasons: readonly Bilingual[];
  readonly recordedAt: Date;
};

/** Every size that was ever told, by year, latest first. */
export function listSizes(tx: Tx, subjectId: string): Promise<StoredSizeEntry[]> {
  return tx.rows<StoredSizeEntry>(sql`select as_of as "asOf", size, rule_version as "ruleVersion", reasons, recorded_at as "recordedAt"
    from subjects.size_history where subject_id = ${subjectId} order by as_of desc, recorded_at desc limit ${MAX_ENTRIES}`);
}
