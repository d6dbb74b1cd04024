import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { namesOf } from '../../subjects/index.ts';
import { keepKnown } from '../store/authorisations.ts';
import { subjectCode } from '../views.ts';

const MOST = 500;

export const listNames = defineOperation({
  name: 'consent.list-names',
  kind: 'query',
  title: { zh: '查询授权企业的名称', en: 'List names of enterprises' },
  description: {
    zh: '给出本机构有授权或申请的企业现在的名称；其他企业的不给出。',
    en: 'The present names of enterprises with which the institution has authorisations or requests; those of others are left out.',
  },
  roles: ['institution'],
  input: Type.Object({ subjectIds: Type.Array(subjectCode, { minItems: 1, maxItems: MOST }) }, { additionalProperties: false }),
  example: { subjectIds: ['91330106SAMPLE001X'] },
  output: Type.Object({ names: Type.Array(Type.Object({ subjectId: Type.String(), name: Type.String() })) }),
  run: async (ctx, { subjectIds }) => {
    const known = await keepKnown(ctx.tx, subjectIds);
    if (known.length === 0) return { names: [] };
    // A name is in the public register; whom an institution deals with says which of them it is told.
    const names = await ctx.platform.transaction(system, ({ tx }) => namesOf(tx, known));
    return { names: [...names].map(([subjectId, name]) => ({ subjectId, name })) };
  },
});
