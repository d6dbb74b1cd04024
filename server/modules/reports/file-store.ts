import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

type FileKey = { readonly subjectId: string; readonly number: string; readonly language: string };

export type FileRow = FileKey & {
  readonly institutionNo: number | null;
  readonly drawnAt: Date;
  readonly digest: string;
  readonly signedBy: string;
  readonly certificate: string;
  readonly bytes: Uint8Array;
};

/** The signed file of a report in a language; undefined where it was not drawn yet. */
export async function findFile(tx: Tx, { subjectId, number, language }: FileKey): Promise<Uint8Array | undefined> {
  const row = await tx.row<{ bytes: Buffer | null }>(sql`select bytes from reports.files
    where subject_id = ${subjectId} and number = ${number} and language = ${language}`);
  return row?.bytes ?? undefined;
}

/** Keeps a file unless one is kept already. */
export async function insertFile(tx: Tx, row: FileRow): Promise<void> {
  await tx.run(sql`insert into reports.files (subject_id, number, language, institution_no, drawn_at, digest, signed_by, certificate, bytes)
    values (${row.subjectId}, ${row.number}, ${row.language}, ${row.institutionNo}, ${row.drawnAt}, ${row.digest}, ${row.signedBy},
      ${row.certificate}, ${row.bytes}) on conflict do nothing`);
}
