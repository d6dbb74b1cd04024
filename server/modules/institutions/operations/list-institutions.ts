import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listInstitutions as list } from '../store-admission.ts';
import { AdmissionStates, InstitutionFields, institutionView } from '../views.ts';

export const listInstitutions = defineOperation({
  name: 'institutions.list-institutions',
  kind: 'query',
  title: { zh: '查询接入机构', en: 'List institutions' },
  description: {
    zh: '列出接入机构及其状态、范围和到期日，可按状态筛选。',
    en: 'The institutions with their state, scope and last day; by state if wanted.',
  },
  roles: ['operator'],
  input: Type.Object({ ...pageInput, state: Type.Optional(AdmissionStates) }, { additionalProperties: false }),
  example: { limit: 20, state: 'admitted' },
  output: Type.Object({ institutions: Type.Array(Type.Object(InstitutionFields)), next: nextCursor }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, [0]);
    const { page, next } = pageOf(await list(ctx.tx, input.state, after, limit + 1), limit, (row) => [row.institutionNo]);
    return { institutions: page.map((row) => institutionView(row, ctx.now)), next };
  },
});
