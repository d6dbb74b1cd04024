import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { personRoles, requireFreshProof, requirePerson } from '../people/acting-person.ts';
import { replaceRecoveryCodes as replace } from '../people/recovery-codes.ts';

export const replaceRecoveryCodes = defineOperation({
  name: 'access.replace-recovery-codes',
  kind: 'command',
  secret: true,
  title: { zh: '更换恢复码', en: 'Replace the recovery codes' },
  description: {
    zh: '生成新的恢复码，只显示这一次；原有的全部失效。须在近期验证过两种鉴别方式。',
    en: 'Makes new codes, shown this once; those before are void. Needs a recent proof of both factors.',
  },
  roles: personRoles,
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({ recoveryCodes: Type.Array(Type.String()) }),
  run: async (ctx) => {
    const { personId } = requirePerson(ctx);
    requireFreshProof(ctx);
    return { recoveryCodes: await replace(ctx.tx, personId) };
  },
});
