import type { Context, Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { StagedFile } from '../marketplace/index.ts';
import type { GuaranteeRow } from './store.ts';

export type DocumentRow = {
  readonly subjectId: string;
  readonly documentId: string;
  readonly guarantorNo: number;
  readonly lenderNo: number;
  readonly byGuarantor: boolean;
  readonly letter: boolean;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
};

/** The documents of a guarantee that the caller may read, the oldest first. */
export function listDocuments(tx: Tx, guaranteeId: string): Promise<DocumentRow[]> {
  return tx.rows<DocumentRow>(sql`select subject_id as "subjectId", document_id as "documentId", guarantor_no as "guarantorNo",
      lender_no as "lenderNo", by_guarantor as "byGuarantor", letter, file_name as "fileName", media_type as "mediaType", sha256
    from guarantees.documents where guarantee_id = ${guaranteeId} order by added_at, document_id`);
}

export async function insertDocument(
  { tx, now, principal }: Context,
  { subjectId, guaranteeId, guarantorNo, lenderNo }: GuaranteeRow,
  {
    documentId,
    fileName,
    bytes,
    sha256,
    mediaType,
  }: Omit<StagedFile, 'path'> & { readonly documentId: string; readonly fileName: string },
): Promise<void> {
  await tx.run(sql`insert into guarantees.documents (subject_id, document_id, guarantee_id, guarantor_no, lender_no, by_guarantor, letter, file_name,
      media_type, bytes, sha256, added_at)
    values (${subjectId}, ${documentId}, ${guaranteeId}, ${guarantorNo}, ${lenderNo}, ${principal.role === 'institution'}, false, ${fileName},
      ${mediaType}, ${bytes}, ${sha256}, ${now})`);
}

/** Makes a document of the guarantor's own the letter of its undertaking. False where it is none of this guarantee's. */
export async function makeLetter(tx: Tx, { subjectId, guaranteeId }: GuaranteeRow, documentId: string): Promise<boolean> {
  const changed = await tx.run(sql`update guarantees.documents set letter = true
    where subject_id = ${subjectId} and guarantee_id = ${guaranteeId} and document_id = ${documentId} and by_guarantor`);
  return changed === 1;
}
