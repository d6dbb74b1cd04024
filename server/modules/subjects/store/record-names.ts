import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import type { RegistrationOfSubject } from '../model/registration-record.ts';

/** A text longer than any name is a sentence about a change of name. */
const MAX_NAME_LENGTH = 200;

type NewName = { readonly subjectId: string; readonly name: string; readonly validFrom: string | null; readonly source: string };

/**
 * Adds names to the history: the new name of each subject in `renamed`, dated where a change of name says since when, and the names
 * that changes of name tell of. A name that stands there with the same date is not added again; nothing is ever removed.
 */
export async function recordNames(
  tx: Tx,
  given: readonly RegistrationOfSubject[],
  renamed: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const current = given.flatMap((one) => currentName(one, renamed.get(one.subjectId)));
  const told = given.flatMap(toldNames).filter((name) => name.name.length <= MAX_NAME_LENGTH);
  // Becoming A, then B, then A again makes three entries; only what changes of name tell is compared with what is there.
  if (current.length > 0)
    await tx.run(sql`insert into subjects.names (subject_id, name, valid_from, recorded_at, source)
    select "subjectId", name, "validFrom", ${now}, source from ${recordset(current)} on conflict do nothing`);
  if (told.length > 0)
    await tx.run(sql`insert into subjects.names (subject_id, name, valid_from, recorded_at, source)
    select distinct on ("subjectId", name) "subjectId", name, "validFrom", ${now}::timestamptz, source from ${recordset(told)}
    where not exists (select from subjects.names known where known.subject_id = "subjectId" and known.name = given.name
      and (given."validFrom" is null or known.valid_from = given."validFrom"))
    order by "subjectId", name, "validFrom" on conflict do nothing`);
}

function currentName({ subjectId, renamings }: RegistrationOfSubject, name: string | undefined): NewName[] {
  if (name === undefined) return [];
  return [
    { subjectId, name, validFrom: renamings.findLast((renaming) => renaming.after === name)?.on ?? null, source: 'registration' },
  ];
}

function toldNames({ subjectId, renamings }: RegistrationOfSubject): NewName[] {
  return renamings.flatMap(({ before, after, on }) => [
    ...(before === undefined ? [] : [{ subjectId, name: before, validFrom: null, source: 'registration-changes' }]),
    ...(after === undefined ? [] : [{ subjectId, name: after, validFrom: on, source: 'registration-changes' }]),
  ]);
}

const recordset = (names: readonly NewName[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as given ("subjectId" text, name text, "validFrom" date, source text)`;
