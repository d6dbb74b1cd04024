import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { mediaTypes, writeDocument } from '../../marketplace/index.ts';
import { listDocuments, type DocumentRow } from '../documents-store.ts';
import { exampleId, guaranteeIdInput } from '../views.ts';

export const getDocument = defineDownload({
  name: 'guarantees.get-document',
  kind: 'query',
  title: { zh: '下载担保文件', en: 'Get a document of a guarantee' },
  description: {
    zh: '下载一项担保申请的文件：企业和担保机构可下载全部，贷款机构只可下载意向函，编号见申请的经过。',
    en: 'A document of a guarantee: all of them for the enterprise and the guarantor, for the lender the letter of the undertaking alone, whose number stands in the application’s course.',
  },
  roles: ['institution', 'subject'],
  mandate: ['finance', 'view-file'],
  answer: 'file',
  contentTypes: [...mediaTypes],
  input: Type.Object(
    { guaranteeId: guaranteeIdInput, documentId: Type.String({ ...guaranteeIdInput, description: '文件编号 · The document' }) },
    { additionalProperties: false },
  ),
  example: { guaranteeId: exampleId, documentId: exampleId },
  run: async (ctx, { guaranteeId, documentId }) => {
    const document = (await listDocuments(ctx.tx, guaranteeId)).find((one) => one.documentId === documentId);
    if (document === undefined || !mayRead(ctx.principal, document)) throw new Failure('resource.not-found');
    ctx.concerns(document.subjectId);
    return {
      fileName: document.fileName,
      contentType: document.mediaType,
      write: (out) => writeDocument(ctx.platform.spoolDir, documentId, out),
    };
  },
});

type Reader = { readonly subjectId?: string | undefined; readonly institutionNo?: number | undefined };

/** Row security says the same; this says it where it is read. */
const mayRead = ({ subjectId, institutionNo }: Reader, { letter, lenderNo, guarantorNo, ...document }: DocumentRow): boolean =>
  document.subjectId === subjectId || guarantorNo === institutionNo || (letter && lenderNo === institutionNo);
