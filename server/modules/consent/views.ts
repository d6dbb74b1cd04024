import { Type, type Static } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import type { Purpose } from '../institutions/index.ts';
import { authorisationStates } from './model/authorisation-state.ts';
import { termsOf, type Authorisation } from './model/authorisation.ts';
import { currentState } from './model/decide.ts';
import { templates } from './templates.ts';
import type { Key } from './store/acts.ts';

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
export const authorisationId = Type.String({ pattern: uuid, description: '授权编号 · Number of the authorisation' });
export const subjectCode = Type.String({
  pattern: '^[0-9A-Z]{18}$',
  description: '信息主体的统一社会信用代码 · Unified social credit code of the subject',
});
export const institutionNo = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: '机构编号 · The institution' });
export const reason = Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '原因 · Reason' }));
export const purposeInput = Type.Enum(Object.keys(templates) as Purpose[], { description: '用途 · Purpose' });

/** What every act upon an authorisation answers. */
export const StateView = Type.Object({
  authorisationId: Type.String(),
  subjectId: Type.String(),
  institutionNo: Type.Integer(),
  purpose: Type.String(),
  state: Type.Enum([...authorisationStates]),
  version: Type.Integer({ description: '授权的版本；未给予时为 0 · Version of what was granted, 0 before' }),
  validFrom: Type.String(),
  validTo: Type.String(),
});

export function stateView(key: Key, after: Authorisation, now: Date, usedTotal: number): Static<typeof StateView> {
  const { validity, purpose } = termsOf(after);
  return {
    authorisationId: key.authorisationId,
    subjectId: key.subjectId,
    institutionNo: key.institutionNo,
    purpose: purpose.name,
    state: currentState(after, { at: now, usedTotal }),
    version: after.version,
    validFrom: validity.from.toISOString(),
    validTo: validity.to.toISOString(),
  };
}

/** The enterprise in whose name the caller acts. */
export function requireSubject(ctx: Context): string {
  const { subjectId } = ctx.principal;
  if (subjectId === undefined) throw new Failure('access.not-granted');
  return subjectId;
}
