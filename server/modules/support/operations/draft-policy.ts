import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { mayDo } from '../../marketplace/index.ts';
import { completePolicy } from '../complete-policy.ts';
import { PolicyInput } from '../policy-input.ts';
import { appendPolicyAct, insertPolicy, insertPolicyVersion } from '../policy-store.ts';
import { requirePolicy } from '../require-policy.ts';
import { samplePolicy } from '../sample-policy.ts';
import { policyIdInput } from '../views.ts';

export const draftPolicy = defineOperation({
  name: 'support.draft-policy',
  kind: 'command',
  title: { zh: '起草惠企政策', en: 'Draft a policy' },
  description: {
    zh: '起草一项惠企政策，或为已有政策（填 policyId）起草新版本：支持内容、主管部门、适用地区和行业、申报期、申报条件。申报条件与融资产品用同一表达式和指标，错误注明行列。版本起草后不再更改，经提交、他人审核后发布。',
    en: 'Drafts a policy, or another version of one (policyId): what it gives, whose it is, places, industries, period and conditions. Conditions are written as those of products are, with line and column of what is wrong. A version never changes; it is published after another person has reviewed it.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object({ policyId: Type.Optional(policyIdInput), policy: PolicyInput }, { additionalProperties: false }),
  example: { policy: samplePolicy },
  output: Type.Object({ policyId: Type.String(), version: Type.Integer(), items: Type.Array(Type.String()) }),
  run: async (ctx, { policyId: given, policy }) => {
    const document = completePolicy(policy);
    const items = [...document.items];
    if (given === undefined) {
      const policyId = randomUUID();
      await insertPolicy(ctx, policyId, ctx.principal.providerNo ?? null, document);
      return { policyId, version: 1, items };
    }
    const held = await requirePolicy(ctx, given);
    if (!mayDo(held.life, 'draft')) throw new Failure('state.conflict');
    const version = held.life.versions + 1;
    await insertPolicyVersion(ctx, given, version, document);
    await appendPolicyAct(ctx, held, { act: 'draft', version, note: null });
    return { policyId: given, version, items };
  },
});
