import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { listMembershipsOf } from '../../access/index.ts';
import { asPlatform } from '../as-platform.ts';
import { requireOwner } from '../callers.ts';
import { uuidInput } from '../claim-view.ts';
import { holdOwners, takeOver } from '../take-over.ts';

export const transfer = defineOperation({
  name: 'claims.transfer',
  kind: 'command',
  transaction: 'own',
  title: { zh: '移交企业', en: 'Transfer an enterprise' },
  description: {
    zh: '负责人把企业移交给本企业的一名工作人员，由其成为负责人；原负责人和全部委托随即结束，由新负责人另行委托。',
    en: 'The owner hands the enterprise over to a member of its staff, who is then the owner; the owner before and every delegation end, and the new owner delegates anew.',
  },
  roles: ['subject'],
  input: Type.Object(
    { membershipId: uuidInput('接手人的成员编号 · Membership of the person who takes over') },
    { additionalProperties: false },
  ),
  example: { membershipId: '00000000-0000-4000-8000-000000000001' },
  output: Type.Object({ membershipId: Type.String({ description: '新负责人的成员编号 · Membership of the new owner' }) }),
  run: (ctx, input) => {
    const { subjectId, membershipId: own } = requireOwner(ctx);
    return asPlatform(ctx, async (reach) => {
      const owners = await holdOwners(reach, subjectId);
      // A transfer that came at the same time has made another the owner.
      if (!owners.some(({ membershipId }) => membershipId === own)) throw new Failure('claims.owner-only');
      const heir = (await listMembershipsOf(reach, { subjectId })).find(
        ({ membershipId, position }) => membershipId === input.membershipId && position === 'staff',
      );
      if (heir === undefined) throw new Failure('resource.not-found');
      return { membershipId: await takeOver(reach, subjectId, heir.personId) };
    });
  },
});
