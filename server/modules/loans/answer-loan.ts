import { Type } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { insertAnswer } from './answer-store.ts';
import { listVersions } from './store.ts';
import { contractNoInput } from './views.ts';

export const answerFields = {
  institutionNo: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  contractNo: contractNoInput,
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: '所核对的版本 · The version that was looked at' }),
};

type Given = { readonly institutionNo: number; readonly contractNo: string; readonly version: number };

/**
 * The enterprise's word on a loan. It is about the version it saw: where another has come since, it looks again.
 * @throws Failure `resource.not-found` where it has no such loan, `state.conflict` where the version is not the last.
 */
export async function answerLoan(
  ctx: Context,
  { institutionNo, contractNo, version }: Given,
  answer: 'confirmed' | 'disputed',
  words: string | null,
): Promise<{ readonly answeredAt: string }> {
  const key = [ctx.principal.subjectId!, institutionNo, contractNo] as const;
  const [last] = await listVersions(ctx.tx, key, 1);
  if (last === undefined) throw new Failure('resource.not-found');
  if (last.version !== version) throw new Failure('state.conflict', { detail: changed });
  await insertAnswer(ctx.tx, key, { version, answer, words, answeredAt: ctx.now }, ctx.principal.clientId);
  return { answeredAt: ctx.now.toISOString() };
}

const changed = {
  zh: '机构已报告新的版本，请核对最新版本',
  en: 'the institution has reported another version since; look at the last',
};
