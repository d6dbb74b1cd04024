import { Type, type Static } from 'typebox';
import type { PolicyDocument } from './model/policy.ts';
import { PolicyInput } from './policy-input.ts';
import { BilingualView } from './views.ts';

const { clauses: _clauses, ...terms } = PolicyInput.properties;

/** A version of a policy as everybody reads it. */
export const PolicyView = Type.Object({
  policyId: Type.String(),
  version: Type.Integer(),
  ...terms,
  clauses: Type.Array(Type.Object({ id: Type.String(), expression: Type.String(), text: BilingualView, hard: Type.Boolean() })),
  items: Type.Array(Type.String(), { description: '申报条件所涉信息项 · Items that the conditions read' }),
});

export const policyView = ({ policyId, version, document }: Versioned): Static<typeof PolicyView> => ({
  policyId,
  version,
  ...(document as unknown as Static<typeof PolicyInput>),
  clauses: document.clauses.map((one) => ({ ...one })),
  items: [...document.items],
});

type Versioned = { readonly policyId: string; readonly version: number; readonly document: PolicyDocument };
