import { Type, type Static } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { purposes } from '../institutions/index.ts';
import { caseKinds, type FinancingCase } from './store.ts';

export const codeInput = Type.String({
  minLength: 1,
  maxLength: 60,
  description: '统一社会信用代码或旧注册号 · Unified code or an older one',
});
export const caseNoInput = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[^\\s]+$',
  description: '机构自编的融资事项编号 · The institution’s own number of the financing case',
});

/** What every use of an enterprise’s data says: under which authorisation, of whom, what for, and for which financing case. */
export const useInputs = {
  authorisationId: Type.String({ format: 'uuid' }),
  code: codeInput,
  purpose: Type.Enum(Object.keys(purposes)),
  caseNo: caseNoInput,
};

export const exampleUse = {
  authorisationId: '01980000-0000-7000-8000-000000000000',
  code: '91350100M000100Y43',
  purpose: 'loan-review',
  caseNo: 'XD-2026-000001',
};

/** Items of a question, each once; without `fields` all that the authorisation covers. */
export const askedItems = Type.Array(
  Type.Object(
    {
      item: Type.String({ maxLength: 60 }),
      fields: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 100, uniqueItems: true })),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: 40 },
);

export const CaseView = Type.Object({
  subjectId: Type.String(),
  institutionNo: Type.Integer(),
  caseNo: Type.String(),
  kind: Type.Enum([...caseKinds]),
  amountFen: Type.Union([Type.Integer(), Type.Null()]),
  openedAt: Type.String(),
  closedAt: Type.Union([Type.String(), Type.Null()]),
  closeReason: Type.Union([Type.String(), Type.Null()], { description: '办结说明 · Why it was closed' }),
});

export const caseView = (one: FinancingCase): Static<typeof CaseView> => ({
  ...one,
  openedAt: one.openedAt.toISOString(),
  closedAt: one.closedAt?.toISOString() ?? null,
});

/** The institution in whose name the caller acts. */
export function requireInstitution({ principal }: Context): number {
  if (principal.institutionNo === undefined) throw new Failure('access.not-granted');
  return principal.institutionNo;
}
