import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import type { ApplicationRow } from './applications.ts';

export type DocumentRow = {
  readonly documentId: string;
  readonly applicationId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
};

const columns = sql`document_id as "documentId", application_id as "applicationId", file_name as "fileName", media_type as "mediaType", bytes,
  sha256, added_at as "addedAt"`;

export function listDocuments(tx: Tx, { subjectId, applicationId }: ApplicationRow): Promise<DocumentRow[]> {
  return tx.rows<DocumentRow>(sql`select ${columns} from marketplace.documents
    where subject_id = ${subjectId} and application_id = ${applicationId} order by added_at, document_id`);
}

export async function insertDocument(
  { tx, now }: Context,
  { subjectId, applicationId, institutionNo }: ApplicationRow,
  row: Omit<DocumentRow, 'applicationId' | 'addedAt'>,
): Promise<void> {
  await tx.run(sql`insert into marketplace.documents (subject_id, document_id, application_id, institution_no, file_name, media_type, bytes, sha256, added_at)
    values (${subjectId}, ${row.documentId}, ${applicationId}, ${institutionNo}, ${row.fileName}, ${row.mediaType}, ${row.bytes}, ${row.sha256}, ${now})`);
}
