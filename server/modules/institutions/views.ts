import { Type, type Static } from 'typebox';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { states, type AdmissionState } from './model/admission.ts';
import { applicationStates } from './model/institution-state.ts';
import { purposes, type Purpose } from './model/purpose.ts';
import { tierNames } from './model/tier.ts';
import { institutionKinds, type InstitutionRow } from './store-admission.ts';

export const institutionNoInput = Type.Integer({
  minimum: 1,
  maximum: 2_147_483_647,
  description: '机构编号 Number of the institution',
});
export const reasonInput = Type.String({
  minLength: 1,
  maxLength: 1000,
  pattern: '\\S',
  description: '原因，机构可见 · Reason, which the institution sees',
});
export const proposalInput = Type.Optional(
  Type.String({ format: 'uuid', description: '所执行的处理建议 Proposed sanction that this carries out' }),
);
export const AdmissionStates = Type.Enum(Object.keys(states) as AdmissionState[]);
export const Kinds = Type.Enum([...institutionKinds]);
const criterionInput = Type.String({ maxLength: 60, description: '评估清单项代码 Code on the checklist' });
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** The fields of a scope, as applied for or admitted to. */
export const scopeInput = {
  items: Type.Array(Type.String({ maxLength: 60 }), {
    minItems: 1,
    maxItems: 100,
    uniqueItems: true,
    description: '信息项 Items',
  }),
  purposes: Type.Array(Type.Enum(Object.keys(purposes) as Purpose[]), {
    minItems: 1,
    maxItems: 3,
    uniqueItems: true,
    description: '用途 Purposes',
  }),
  divisions: Type.Array(Type.String({ pattern: '^\\d{6}$' }), {
    maxItems: 500,
    uniqueItems: true,
    description: '行政区划 (GB/T 2260)，含其下辖；空为全国 · Divisions with all within them; none is the whole country',
  }),
  tier: Type.Enum([...tierNames], { description: '调用档次 Tier of rate' }),
};

export const EvidenceInput = Type.Array(
  Type.Object(
    {
      criterion: criterionInput,
      note: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
      fileName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', description: '文件的 SHA-256 · Digest of the file' })),
    },
    { additionalProperties: false },
  ),
  { maxItems: 50 },
);

export const ScoresInput = Type.Array(
  Type.Object(
    {
      criterion: criterionInput,
      points: Type.Integer({ minimum: 0, maximum: 100, description: '得分，60 分为合格 · Points, 60 passes' }),
      finding: Type.Optional(
        Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S', description: '需整改的问题 What has to be mended' }),
      ),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: 50 },
);

/** What every act on an institution answers. */
export const ActAnswer = {
  institutionNo: Type.Integer(),
  admissionState: AdmissionStates,
  applicationState: nullable(Type.Enum([...applicationStates])),
};

export const Scope = Type.Object({
  items: Type.Array(Type.String()),
  purposes: Type.Array(Type.String()),
  divisions: Type.Array(Type.String()),
  tier: Type.String(),
});

export const InstitutionFields = {
  ...ActAnswer,
  code: Type.String(),
  unifiedCode: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  institutionKind: Kinds,
  divisionCode: Type.String(),
  ...Scope.properties,
  admittedUntil: nullable(Type.String()),
  expired: Type.Boolean({ description: '接入已到期 The admission has ended' }),
  registeredAt: Type.String(),
  updatedAt: Type.String(),
};
const _InstitutionView = Type.Object(InstitutionFields);

export function institutionView(
  { state, kind, eventCount: _count, ...row }: InstitutionRow,
  now: Date,
): Static<typeof _InstitutionView> {
  return {
    ...row,
    items: [...row.items],
    purposes: [...row.purposes],
    divisions: [...row.divisions],
    institutionKind: kind,
    admissionState: state,
    expired: row.admittedUntil !== null && chinaDay(now) > row.admittedUntil,
    registeredAt: row.registeredAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The institution in whose name the caller acts. */
export function requireInstitutionNo({ principal }: Context): number {
  if (principal.institutionNo === undefined) throw new Failure('access.not-granted');
  return principal.institutionNo;
}
