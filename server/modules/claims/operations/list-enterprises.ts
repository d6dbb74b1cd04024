import { Type } from 'typebox';
import { mandateActs } from '../../../kernel/pure/mandate.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { listMembershipsOfPerson } from '../../access/index.ts';
import { namesOf } from '../../subjects/index.ts';

export const listEnterprises = defineOperation({
  name: 'claims.list-enterprises',
  kind: 'query',
  title: { zh: '我代表的企业', en: 'List the enterprises one acts for' },
  description: {
    zh: '登录人员代表的各企业及其名称；以 access.switch-membership 切换。程序客户端没有。',
    en: 'The enterprises a person acts for, with their names; access.switch-membership goes from one to the other. A program has none.',
  },
  roles: ['person', 'subject'],
  mandate: [...mandateActs],
  firstFactor: true,
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    enterprises: Type.Array(Type.Object({ membershipId: Type.String(), subjectId: Type.String(), name: Type.String() })),
  }),
  run: async (ctx) => {
    const { personId } = ctx.principal;
    if (personId === undefined) return { enterprises: [] };
    // The file of another enterprise of his is closed to him until he switches; its name is not.
    return ctx.platform.transaction(system, async ({ tx, now }) => {
      const mine = (await listMembershipsOfPerson(tx, personId, now)).flatMap(({ membershipId, subjectId }) =>
        subjectId === null ? [] : [{ membershipId, subjectId }],
      );
      const names = await namesOf(
        tx,
        mine.map(({ subjectId }) => subjectId),
      );
      return { enterprises: mine.map((one) => ({ ...one, name: names.get(one.subjectId) ?? one.subjectId })) };
    });
  },
});
