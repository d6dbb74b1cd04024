import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { writeDocument } from '../document-files.ts';
import { mediaTypes } from '../model/media-type.ts';
import { requireReadable } from '../require-readable.ts';
import { listDocuments } from '../store/documents.ts';
import { applicationIdInput, exampleId, idInput } from '../views.ts';

export const getDocument = defineDownload({
  name: 'marketplace.get-document',
  kind: 'query',
  title: { zh: '下载申请文件', en: 'Get a document' },
  description: {
    zh: '下载一项申请的文件，只有申请双方可以。文件编号见 marketplace.get-application 的经过。',
    en: 'A document of an application, for its two sides. Its number stands in the course that marketplace.get-application answers.',
  },
  roles: ['institution', 'subject'],
  mandate: ['finance', 'view-file'],
  answer: 'file',
  contentTypes: [...mediaTypes],
  input: Type.Object(
    { applicationId: applicationIdInput, documentId: idInput('文件编号 · The document') },
    { additionalProperties: false },
  ),
  example: { applicationId: exampleId, documentId: exampleId },
  run: async (ctx, { applicationId, documentId }) => {
    const row = await requireReadable(ctx, applicationId);
    ctx.concerns(row.subjectId);
    const document = (await listDocuments(ctx.tx, row)).find((one) => one.documentId === documentId);
    if (document === undefined) throw new Failure('resource.not-found');
    return {
      fileName: document.fileName,
      contentType: document.mediaType,
      write: (out) => writeDocument(ctx.platform.spoolDir, documentId, out),
    };
  },
});
