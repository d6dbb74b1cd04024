import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { mayDo, productStates } from '../../marketplace/index.ts';
import { appendPolicyAct } from '../policy-store.ts';
import { requirePolicy } from '../require-policy.ts';
import { exampleId, policyIdInput } from '../views.ts';

export const movePolicy = defineOperation({
  name: 'support.move-policy',
  kind: 'command',
  title: { zh: '办理惠企政策', en: 'Take a policy through its life' },
  description: {
    zh: '提交新版本供审核（submit）、暂停（pause）、恢复（resume）或废止（withdraw）政策，立即生效；废止后不可恢复。',
    en: 'Submits a version for review, pauses, resumes or withdraws a policy, at once; what is withdrawn does not come back.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object(
    {
      policyId: policyIdInput,
      act: Type.Enum(['submit', 'pause', 'resume', 'withdraw']),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    },
    { additionalProperties: false },
  ),
  example: { policyId: exampleId, act: 'submit' },
  output: Type.Object({ policyId: Type.String(), policyState: Type.Enum([...productStates]) }),
  run: async (ctx, { policyId, act, note = null }) => {
    const held = await requirePolicy(ctx, policyId);
    const { life } = held;
    if (!mayDo(life, act)) throw new Failure('state.conflict');
    const version = life.pending?.version ?? life.publishedVersion;
    const { state } = await appendPolicyAct(ctx, held, { act, version, note });
    return { policyId, policyState: state };
  },
});
