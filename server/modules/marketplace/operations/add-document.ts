import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineUpload } from '../../../kernel/pure/operation.ts';
import { append } from '../append.ts';
import { dropStaged, keepDocument, stageDocument, type StagedFile } from '../document-files.ts';
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENTS } from '../model/limits.ts';
import { requireApplication } from '../require-application.ts';
import { requireReadable } from '../require-readable.ts';
import { insertDocument, listDocuments } from '../store/documents.ts';
import { applicationIdInput, exampleId } from '../views.ts';

const MEBIBYTE = 1024 * 1024;

export const addDocument = defineUpload({
  name: 'marketplace.add-document',
  kind: 'command',
  title: { zh: '提交申请文件', en: 'Add a document' },
  description: {
    zh: `企业或机构为在办的申请提交文件（PDF、JPEG、PNG，每份不超过 ${MAX_DOCUMENT_BYTES / MEBIBYTE} MB，每项申请至多 ${MAX_DOCUMENTS} 份），双方可见。同一文件重复提交只留一份。`,
    en: `Either side adds a document to an application under way (PDF, JPEG, PNG, at most ${MAX_DOCUMENT_BYTES / MEBIBYTE} MB each and ${MAX_DOCUMENTS} to an application); both see it. The same file again is kept once.`,
  },
  roles: ['institution', 'subject'],
  mandate: ['finance'],
  transaction: 'own',
  body: 'bytes',
  input: Type.Object(
    { applicationId: applicationIdInput, fileName: Type.String({ minLength: 1, maxLength: 120, pattern: '^[^/\\\\]+$' }) },
    { additionalProperties: false },
  ),
  example: { applicationId: exampleId, fileName: '购销合同（示例）.pdf' },
  output: Type.Object({ documentId: Type.String(), sha256: Type.String(), isNew: Type.Boolean() }),
  run: async (ctx, { applicationId, fileName }, bytes) => {
    // Whose it is not is told before a byte is read.
    await requireReadable(ctx, applicationId);
    const staged = await stageDocument(ctx.platform.spoolDir, ctx.requestId, bytes);
    try {
      return await ctx.platform.transaction(ctx.principal, (one) => keep(one, applicationId, fileName, staged));
    } finally {
      await dropStaged(staged);
    }
  },
});

async function keep(ctx: Context, applicationId: string, fileName: string, staged: StagedFile) {
  const held = await requireApplication(ctx, applicationId, 'document');
  const before = await listDocuments(ctx.tx, held.row);
  const same = before.find(({ sha256 }) => sha256 === staged.sha256);
  if (same !== undefined) return { documentId: same.documentId, sha256: same.sha256, isNew: false };
  if (before.length >= MAX_DOCUMENTS) throw new Failure('state.conflict', { detail: tooMany });
  const documentId = randomUUID();
  const { bytes, sha256, mediaType } = staged;
  await insertDocument(ctx, held.row, { documentId, fileName, bytes, sha256, mediaType });
  await append(ctx, held, { kind: 'document', documentId, fileName });
  await keepDocument(staged, ctx.platform.spoolDir, documentId);
  return { documentId, sha256, isNew: true };
}

const tooMany = { zh: '文件已达上限', en: 'there are as many documents as there may be' };
