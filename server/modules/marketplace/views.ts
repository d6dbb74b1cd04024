import { Type } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { demandPurposes, guarantees, repayments } from './model/choices.ts';
import { MAX_AMOUNT_FEN, MAX_TERM_MONTHS } from './model/limits.ts';

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
export const NO_UUID = '00000000-0000-0000-0000-000000000000';
export const exampleId = '00000000-0000-4000-8000-000000000001';

export const idInput = (description: string) => Type.String({ pattern: uuid, description });
export const productIdInput = idInput('产品编号 · The product');
export const demandIdInput = idInput('融资需求编号 · The demand');
export const applicationIdInput = idInput('申请编号 · The application');
export const institutionNoInput = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: '机构编号 · The institution' });
export const amountInput = Type.Integer({ minimum: 1, maximum: MAX_AMOUNT_FEN, description: '金额，分 · Amount in fen' });
export const monthsInput = Type.Integer({ minimum: 1, maximum: MAX_TERM_MONTHS, description: '期限，月 · Term in months' });
export const guaranteeInput = Type.Enum(guarantees, { description: '担保方式 · Security' });
export const repaymentInput = Type.Enum(repayments, { description: '还款方式 · Repayment' });
export const demandPurposeInput = Type.Enum([...demandPurposes], { description: '资金用途 · What the money is for' });

export const BilingualView = Type.Object({ zh: Type.String(), en: Type.String() });
export const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export function requireInstitution({ principal: { institutionNo } }: Context): number {
  if (institutionNo === undefined) throw new Failure('access.not-granted');
  return institutionNo;
}

export function requireSubject({ principal: { subjectId } }: Context): string {
  if (subjectId === undefined) throw new Failure('access.not-granted');
  return subjectId;
}
