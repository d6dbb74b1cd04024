import type { Tx } from '../../../kernel/pure/context.ts';
import { named, sql } from '../../../kernel/pure/sql.ts';
import { derivedOf, type SubjectRow } from '../model/subject-row.ts';
import { blankSubject } from './blank-subject.ts';

/** A subject before and after a change; `before` is undefined where it was not known. */
export type SubjectChange = { readonly before: SubjectRow | undefined; readonly after: SubjectRow };

/**
 * Changes subjects, making those that are not known yet, and answers the ones that are different afterwards. Whatever the number,
 * it takes two statements; rows that stay as they are are not written. Other writers of the same subjects wait.
 */
export async function changeSubjects(
  tx: Tx,
  subjectIds: readonly string[],
  now: Date,
  change: (subject: SubjectRow) => SubjectRow,
): Promise<readonly SubjectChange[]> {
  // In one order, so that two writers never wait for each other.
  const ids = [...new Set(subjectIds)].toSorted();
  if (ids.length === 0) return [];
  const known = new Map((await lockSubjects(tx, ids)).map((row) => [row.subjectId, row]));
  const changes = ids.flatMap((id): SubjectChange[] => {
    const before = known.get(id);
    const after = change(before ?? blankSubject(id));
    return before !== undefined && sameRow(before, after) ? [] : [{ before, after }];
  });
  await writeSubjects(
    tx,
    changes.map(({ after }) => after),
    now,
  );
  return changes;
}

function lockSubjects(tx: Tx, ids: readonly string[]): Promise<SubjectRow[]> {
  return tx.rows<SubjectRow>(
    named(
      'subjects-lock',
      sql`select subject_id as "subjectId", kind, name, status, division_code as "divisionCode", division_source as "divisionSource",
            industry_code as "industryCode", industry_section as "industrySection", size, size_rule_version as "sizeRuleVersion",
            size_as_of as "sizeAsOf", size_reasons as "sizeReasons", established_on as "establishedOn"
          from subjects.subjects where subject_id = any(${ids}::text[]) order by subject_id for update`,
    ),
  );
}

async function writeSubjects(tx: Tx, rows: readonly SubjectRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const stored = JSON.stringify(rows.map((row) => ({ ...row, ...derivedOf(row) })));
  await tx.run(
    named(
      'subjects-write',
      sql`insert into subjects.subjects (subject_id, kind, name, name_key, status, division_code, division_source, industry_code,
            industry_section, size, size_rule_version, size_as_of, size_reasons, established_on, terms, first_seen_at, updated_at)
          select "subjectId", kind, name, "nameKey", status, "divisionCode", "divisionSource", "industryCode", "industrySection", size,
            "sizeRuleVersion", "sizeAsOf", "sizeReasons", "establishedOn", terms, ${now}, ${now}
          from jsonb_to_recordset(${stored}::jsonb) as given ("subjectId" text, kind text, name text, "nameKey" text, status text,
            "divisionCode" text, "divisionSource" text, "industryCode" text, "industrySection" text, size text, "sizeRuleVersion" text,
            "sizeAsOf" date, "sizeReasons" jsonb, "establishedOn" date, terms integer[])
          on conflict (subject_id) do update set name = excluded.name, name_key = excluded.name_key, status = excluded.status,
            division_code = excluded.division_code, division_source = excluded.division_source, industry_code = excluded.industry_code,
            industry_section = excluded.industry_section, size = excluded.size, size_rule_version = excluded.size_rule_version,
            size_as_of = excluded.size_as_of, size_reasons = excluded.size_reasons, established_on = excluded.established_on,
            terms = excluded.terms, updated_at = excluded.updated_at`,
    ),
  );
}

/** Reasons come back from jsonb with their members in another order, so they are compared by their texts. */
function sameRow(a: SubjectRow, b: SubjectRow): boolean {
  const { sizeReasons: reasonsOfA, ...restOfA } = a;
  const { sizeReasons: reasonsOfB, ...restOfB } = b;
  const keys = Object.keys(restOfA) as (keyof typeof restOfA)[];
  if (keys.some((key) => restOfA[key] !== restOfB[key]) || reasonsOfA.length !== reasonsOfB.length) return false;
  return reasonsOfA.every((reason, index) => reason.zh === reasonsOfB[index]!.zh && reason.en === reasonsOfB[index]!.en);
}
