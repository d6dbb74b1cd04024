import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { purposes } from '../model/purpose.ts';
import { directoryStates, institutionKinds, listDirectory as list } from '../store-admission.ts';

export const listDirectory = defineOperation({
  name: 'institutions.list-directory',
  kind: 'query',
  title: { zh: '接入机构名录', en: 'Directory of institutions' },
  description: {
    zh: '向社会公开的接入机构名录：现已接入、已到期、已暂停和已取消接入的机构，以及准予的使用目的。',
    en: 'The public list of institutions: those admitted now, expired, suspended or withdrawn, and the purposes they are admitted for.',
  },
  roles: ['anyone'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    institutions: Type.Array(
      Type.Object({
        institutionNo: Type.Integer(),
        nameZh: Type.String(),
        nameEn: Type.String(),
        kind: Type.Enum([...institutionKinds]),
        divisionCode: Type.String(),
        purposes: Type.Array(Type.Enum(Object.keys(purposes))),
        admittedUntil: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
        state: Type.Enum([...directoryStates]),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, [0]);
    const { page, next } = pageOf(await list(ctx.tx, after, limit + 1), limit, (row) => [row.institutionNo]);
    return { institutions: page, next };
  },
});
