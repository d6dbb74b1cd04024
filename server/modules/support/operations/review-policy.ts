import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { mayDo, productStates } from '../../marketplace/index.ts';
import { appendPolicyAct } from '../policy-store.ts';
import { requirePolicy } from '../require-policy.ts';
import { exampleId, policyIdInput } from '../views.ts';

export const reviewPolicy = defineOperation({
  name: 'support.review-policy',
  kind: 'command',
  title: { zh: '审核惠企政策', en: 'Review a policy' },
  description: {
    zh: '审核已提交的政策版本：发布（publish），或写明理由退回（return）。审核人不得是该版本的起草人或提交人。',
    en: 'Publishes a version that was submitted, or returns it and says why. Who reviews is another than who drafted or submitted it.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      policyId: policyIdInput,
      version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
      act: Type.Enum(['publish', 'return']),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000, description: '退回时必填 · Needed to return it' })),
    },
    { additionalProperties: false },
  ),
  example: { policyId: exampleId, version: 1, act: 'publish' },
  output: Type.Object({ policyId: Type.String(), policyState: Type.Enum([...productStates]), publishedVersion: Type.Integer() }),
  run: async (ctx, { policyId, version, act, note = null }) => {
    const held = await requirePolicy(ctx, policyId);
    const { life, events } = held;
    if (!mayDo(life, act) || life.pending?.version !== version) throw new Failure('state.conflict');
    if (act === 'return' && note === null) throw new Failure('request.invalid', { issues: [reasonNeeded] });
    const wrote = events.some((one) => one.version === version && one.by === ctx.principal.clientId);
    if (wrote) throw new Failure('policy.four-eyes');
    const { state, publishedVersion } = await appendPolicyAct(ctx, held, { act, version, note });
    return { policyId, policyState: state, publishedVersion };
  },
});

const reasonNeeded = { field: 'note', rule: 'required', message: { zh: '退回须写明理由', en: 'says why it is returned' } };
