import { Type, type Static } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { Moment } from '../../kernel/pure/moment.ts';
import { findingStates, type Finding } from './finding-store.ts';
import { verdicts, type Verdict } from './model/verdict.ts';
import { rules } from './rules.ts';

export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
export const idInput = Type.String({ format: 'uuid' });
export const institutionInput = Type.Integer({
  minimum: 1,
  maximum: 2_147_483_647,
  description: '机构编号 Number of the institution',
});
export const dayInput = Type.String({ format: 'date', pattern: '^(19|20|21)', description: '中国日期 Day in China' });
export const textInput = Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' });
const nameInput = Type.String({ minLength: 1, maxLength: 100 });

export const Verdicts = Type.Enum(Object.keys(verdicts) as Verdict[]);
export const RuleNames = Type.Enum(rules.map(({ name }) => name));
export const FindingStates = Type.Enum([...findingStates]);

/** The conditions of the supervisor's search; all that are given must hold. */
export const useConditions = {
  institutionNo: Type.Optional(institutionInput),
  clientId: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: '客户端或人员 Client or person' })),
  subjectId: Type.Optional(nameInput),
  items: Type.Optional(Type.Array(nameInput, { minItems: 1, maxItems: 40, description: '任一信息项 Any of these items' })),
  field: Type.Optional(nameInput),
  providerNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  purpose: Type.Optional(nameInput),
  caseNo: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  operation: Type.Optional(nameInput),
  authorisationId: Type.Optional(idInput),
  verdict: Type.Optional(Verdicts),
  atFault: Type.Optional(
    Type.Boolean({ description: '只看核对有问题的，或只看没有问题的 · Only those at fault, or only those in order' }),
  ),
  findingId: Type.Optional(idInput),
  since: Type.Optional(Moment),
  until: Type.Optional(Moment),
};

export const FoundUseView = Type.Object({
  disclosureId: Type.String(),
  at: Type.String(),
  institutionNo: nullable(Type.Integer()),
  subjectId: Type.String(),
  items: Type.Array(Type.Object({ item: Type.String(), fields: Type.Array(Type.String()) })),
  purpose: nullable(Type.String()),
  caseNo: nullable(Type.String()),
  verdict: nullable(Verdicts),
  afterEnd: nullable(Type.Boolean({ description: '授权终止之后的使用 · Made after the authorisation had ended' })),
  clientId: Type.String(),
  operation: Type.String(),
  authorisationId: nullable(Type.String()),
  providerNos: Type.Array(Type.Integer()),
  position: nullable(Type.Integer()),
  leafHash: nullable(Type.String({ description: '披露日志中该条的散列 · Hash of its entry in the disclosure log' })),
});

export const FindingView = Type.Object({
  findingId: Type.String(),
  day: Type.String(),
  institutionNo: Type.Integer(),
  rule: Type.String(),
  ruleTitle: Type.Object({ zh: Type.String(), en: Type.String() }),
  severity: Type.Enum(['minor', 'serious', 'grave']),
  findingState: FindingStates,
  dueOn: Type.String({ description: '说明和认定的最后一日 · Last day to explain and decide' }),
  escalatedAt: nullable(Type.String()),
  measured: Type.Record(Type.String(), Type.Number()),
  disclosureIds: Type.Array(Type.String(), { description: '为证的披露，最多 100 条 · Disclosures that show it, 100 at most' }),
  foundAt: Type.String(),
  explanation: nullable(Type.String()),
  explainedBy: nullable(Type.String()),
  note: nullable(Type.String()),
  decidedBy: nullable(Type.String()),
  decidedAt: nullable(Type.String()),
});

export function findingView({ state, explainedAt: _at, ...row }: Finding): Static<typeof FindingView> {
  const title = rules.find(({ name }) => name === row.rule)?.title ?? { zh: row.rule, en: row.rule };
  return {
    ...row,
    ruleTitle: { ...title },
    findingState: state,
    measured: { ...row.measured },
    disclosureIds: [...row.disclosureIds],
    escalatedAt: row.escalatedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

/** The institution in whose name the caller acts. */
export function requireInstitution({ principal }: Context): number {
  if (principal.institutionNo === undefined) throw new Failure('access.not-granted');
  return principal.institutionNo;
}

export const lastPlace = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;
