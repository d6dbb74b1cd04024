import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { memberSchema, memberView } from '../people/member-view.ts';
import { listMembershipsOf } from '../people/membership-store.ts';

export const listMembers = defineOperation({
  name: 'access.list-members',
  kind: 'query',
  title: { zh: '查询本单位成员', en: 'List the members of one’s organisation' },
  description: {
    zh: '列出本单位现有的成员及其职位，最多 500 名。',
    en: 'Who is a member of the caller’s organisation now, and as what; 500 at most.',
  },
  roles: ['provider', 'institution', 'subject'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({ members: Type.Array(memberSchema) }),
  run: async (ctx) => {
    const { providerNo, institutionNo, subjectId } = ctx.principal;
    const organisation = {
      ...(providerNo === undefined ? {} : { providerNo }),
      ...(institutionNo === undefined ? {} : { institutionNo }),
      ...(subjectId === undefined ? {} : { subjectId }),
    };
    return { members: (await listMembershipsOf(ctx, organisation)).map(memberView) };
  },
});
