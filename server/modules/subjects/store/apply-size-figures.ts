import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import { withdrawnReport, yearlySizes, type YearFigures, type YearlySize } from '../model/yearly-size.ts';
import type { SubjectRow } from '../model/subject-row.ts';
import { changeSubjects } from './change-subjects.ts';

/** All annual reports of one subject that stand now; none where all were withdrawn. */
export type ReportsOfSubject = { readonly subjectId: string; readonly reports: readonly YearFigures[] };

/**
 * Tells the size of each subject from its latest annual report, and of every year it reported; each answer that is new goes to the
 * history. Applying the same again changes nothing.
 */
export async function applySizeFigures(tx: Tx, given: readonly ReportsOfSubject[], now: Date): Promise<void> {
  const reports = new Map(given.map((one) => [one.subjectId, one.reports]));
  const sizes = new Map<string, readonly YearlySize[]>();
  await changeSubjects(tx, [...reports.keys()], now, (subject) => {
    const yearly = yearlySizes(subject, reports.get(subject.subjectId)!);
    sizes.set(subject.subjectId, yearly);
    return withSize(subject, yearly[0]);
  });
  await recordSizes(tx, sizes, now);
}

function withSize(subject: SubjectRow, latest: YearlySize | undefined): SubjectRow {
  return {
    ...subject,
    size: latest?.size ?? 'unknown',
    sizeRuleVersion: latest?.ruleVersion ?? null,
    sizeAsOf: latest?.asOf ?? null,
    sizeReasons: latest?.reasons ?? [],
  };
}

type StoredSize = YearlySize & { readonly subjectId: string };

async function recordSizes(tx: Tx, sizes: ReadonlyMap<string, readonly YearlySize[]>, now: Date): Promise<void> {
  const known = await tx.rows<StoredSize>(sql`
    select distinct on (subject_id, as_of) subject_id as "subjectId", as_of as "asOf", size, rule_version as "ruleVersion",
      industry_group as "industryGroup", reasons
    from subjects.size_history where subject_id = any(${[...sizes.keys()]}::text[]) order by subject_id, as_of, recorded_at desc`);
  const newest = new Map(known.map((one) => [`${one.subjectId} ${one.asOf}`, one]));
  const fresh: StoredSize[] = [];
  for (const [subjectId, yearly] of sizes) {
    for (const size of yearly) if (!sameSize(newest.get(`${subjectId} ${size.asOf}`), size)) fresh.push({ ...size, subjectId });
  }
  for (const one of known) {
    if (sizes.get(one.subjectId)!.some(({ asOf }) => asOf === one.asOf) || one.reasons[0]?.en === withdrawnReport.en) continue;
    fresh.push({ ...one, size: 'unknown', industryGroup: 'unknown', reasons: [withdrawnReport] });
  }
  if (fresh.length === 0) return;
  await tx.run(sql`insert into subjects.size_history (subject_id, as_of, size, rule_version, industry_group, reasons, recorded_at)
    select "subjectId", "asOf", size, "ruleVersion", "industryGroup", reasons, ${now}
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
      as given ("subjectId" text, "asOf" date, size text, "ruleVersion" text, "industryGroup" text, reasons jsonb)`);
}

/** The same answer for the same reasons; reasons hold every figure, so a corrected figure is a new answer. */
function sameSize(a: YearlySize | undefined, b: YearlySize): boolean {
  return (
    a?.size === b.size &&
    a.ruleVersion === b.ruleVersion &&
    a.industryGroup === b.industryGroup &&
    a.reasons.map(({ zh }) => zh).join('\n') === b.reasons.map(({ zh }) => zh).join('\n')
  );
}
