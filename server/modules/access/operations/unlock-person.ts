import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { findPerson, setLocked } from '../people/person-store.ts';

export const unlockPerson = defineOperation({
  name: 'access.unlock-person',
  kind: 'command',
  title: { zh: '解除锁定', en: 'Unlock a person' },
  description: { zh: '该人员可重新登录，原有会话不恢复。', en: 'The person may sign in again; the sessions before stay ended.' },
  roles: ['security'],
  input: Type.Object({ personId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { personId: '00000000-0000-4000-8000-000000000000' },
  output: Type.Object({ personId: Type.String(), locked: Type.Boolean() }),
  run: async (ctx, { personId }) => {
    if (!(await findPerson(ctx.tx, personId))) throw new Failure('resource.not-found');
    if (!(await setLocked(ctx.tx, personId, undefined))) throw new Failure('state.conflict');
    return { personId, locked: false };
  },
});
