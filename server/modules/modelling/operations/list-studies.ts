import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listStudies as list } from '../study-store.ts';
import { StudyView, studyView } from '../views.ts';

export const listStudies = defineOperation({
  name: 'modelling.list-studies',
  kind: 'query',
  title: { zh: '查询建模研究', en: 'List studies' },
  description: { zh: '本单位的建模研究，最新的在前。', en: 'The caller’s own studies, the newest first.' },
  roles: ['operator', 'institution'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: {},
  output: Type.Object({ studies: Type.Array(StudyView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor }) => {
    const rows = await list(ctx.tx, fromCursor(cursor, ['', '']), limit + 1);
    const { page, next } = pageOf(rows, limit, ({ openedAt, studyId }) => [openedAt.toISOString(), studyId]);
    return { studies: page.map(studyView), next };
  },
});
