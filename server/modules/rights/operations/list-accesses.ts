import { Type } from 'typebox';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listAccesses as list, newestAccess } from '../access-history.ts';
import { AccessView } from '../access-view.ts';
import { requireSubject } from '../require-subject.ts';

export const listAccesses = defineOperation({
  name: 'rights.list-accesses',
  kind: 'query',
  title: { zh: '谁用过我的信息', en: 'List who used one’s data' },
  description: {
    zh: '按时间倒序列出本单位信息的每一次使用：提供给机构的（机构、用途、融资事项、授权、信息项和字段，可取证明），以及部门和运营方在平台内查看本单位档案的。可按机构、信息项、时间筛选；按机构或信息项筛选时只列提供给机构的。',
    en: 'Every use of the calling enterprise’s data, newest first: what was given to institutions (who, purpose, financing case, authorisation, items and fields, with the number by which its proof is had), and each time a department or the operator read its file on the platform. By institution, item and time; with an institution or an item only what was given.',
  },
  roles: ['subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      ...pageInput,
      institutionNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
      item: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
      since: Type.Optional(Moment),
      until: Type.Optional(Moment),
    },
    { additionalProperties: false },
  ),
  example: { item: 'registration', limit: 20 },
  output: Type.Object({ accesses: Type.Array(AccessView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...filter }) => {
    const before = fromCursor(cursor, [newestAccess[0], newestAccess[1]]);
    const found = await list(ctx.tx, requireSubject(ctx), filter, before, limit + 1);
    const { page, next } = pageOf(found, limit, ({ place }) => place);
    return { accesses: page.map(({ access }) => access), next };
  },
});
