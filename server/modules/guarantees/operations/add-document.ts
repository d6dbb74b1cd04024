import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineUpload } from '../../../kernel/pure/operation.ts';
import {
  dropStaged,
  keepDocument,
  MAX_DOCUMENT_BYTES,
  MAX_DOCUMENTS,
  stageDocument,
  type StagedFile,
} from '../../marketplace/index.ts';
import { append } from '../append.ts';
import { insertDocument, listDocuments } from '../documents-store.ts';
import { requireGuarantee, requireReadable } from '../require-guarantee.ts';
import { exampleId, guaranteeIdInput } from '../views.ts';

const MEBIBYTE = 1024 * 1024;

export const addDocument = defineUpload({
  name: 'guarantees.add-document',
  kind: 'command',
  title: { zh: '提交担保文件', en: 'Add a document to a guarantee' },
  description: {
    zh: `企业或担保机构为在办的担保申请提交文件（PDF、JPEG、PNG，每份不超过 ${MAX_DOCUMENT_BYTES / MEBIBYTE} MB，每项至多 ${MAX_DOCUMENTS} 份），双方可见；担保机构的意向函在出具意向时指明，贷款机构可以查看。同一文件重复提交只留一份。`,
    en: `Either side adds a document to a request under way (PDF, JPEG, PNG, at most ${MAX_DOCUMENT_BYTES / MEBIBYTE} MB each and ${MAX_DOCUMENTS} in all); both see it. The guarantor’s letter is named with the undertaking, and the lender may read it. The same file again is kept once.`,
  },
  roles: ['institution', 'subject'],
  mandate: ['finance'],
  transaction: 'own',
  body: 'bytes',
  input: Type.Object(
    { guaranteeId: guaranteeIdInput, fileName: Type.String({ minLength: 1, maxLength: 120, pattern: '^[^/\\\\]+$' }) },
    { additionalProperties: false },
  ),
  example: { guaranteeId: exampleId, fileName: '担保意向函（示例）.pdf' },
  output: Type.Object({ documentId: Type.String(), sha256: Type.String(), isNew: Type.Boolean() }),
  run: async (ctx, { guaranteeId, fileName }, bytes) => {
    // Whose it is not is told before a byte is read.
    await requireReadable(ctx, guaranteeId);
    const staged = await stageDocument(ctx.platform.spoolDir, ctx.requestId, bytes);
    try {
      return await ctx.platform.transaction(ctx.principal, (one) => keep(one, guaranteeId, fileName, staged));
    } finally {
      await dropStaged(staged);
    }
  },
});

async function keep(ctx: Context, guaranteeId: string, fileName: string, staged: StagedFile) {
  const held = await requireGuarantee(ctx, guaranteeId, 'document');
  const before = await listDocuments(ctx.tx, guaranteeId);
  const byGuarantor = ctx.principal.role === 'institution';
  const same = before.find((one) => one.sha256 === staged.sha256 && one.byGuarantor === byGuarantor);
  if (same !== undefined) return { documentId: same.documentId, sha256: same.sha256, isNew: false };
  if (before.length >= MAX_DOCUMENTS) throw new Failure('state.conflict', { detail: tooMany });
  const documentId = randomUUID();
  await insertDocument(ctx, held.row, { ...staged, documentId, fileName });
  await append(ctx, held, { kind: 'document', documentId, fileName });
  await keepDocument(staged, ctx.platform.spoolDir, documentId);
  return { documentId, sha256: staged.sha256, isNew: true };
}

const tooMany = { zh: '文件已达上限', en: 'there are as many documents as there may be' };
