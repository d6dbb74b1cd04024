import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { codeInput } from '../../query/index.ts';
import { findSubjectId } from '../../subjects/index.ts';
import { listAnswers } from '../answer-store.ts';
import { listVersions } from '../store.ts';
import { AnswerView, answerView, contractNoInput, LoanView, loanView } from '../views.ts';

const MAX_VERSIONS = 500;

export const get = defineOperation({
  name: 'loans.get',
  kind: 'query',
  title: { zh: '查看贷款的全部版本', en: 'Get a loan with its history' },
  description: {
    zh: '一笔贷款的各次报告（最近 500 次，新的在前）和企业的核对意见。',
    en: 'All that was reported of a loan (the last 500, the newest first) and what the enterprise said to it.',
  },
  roles: ['institution', 'operator', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      code: codeInput,
      institutionNo: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
      contractNo: contractNoInput,
    },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43', institutionNo: 1, contractNo: 'HT-2026-000001' },
  output: Type.Object({ versions: Type.Array(LoanView), ownerAnswers: Type.Array(AnswerView) }),
  run: async (ctx, { code, institutionNo, contractNo }) => {
    const subjectId = ctx.principal.subjectId === code ? code : await findSubjectId(ctx.tx, code);
    const key = [subjectId ?? '', institutionNo, contractNo] as const;
    const versions = await listVersions(ctx.tx, key, MAX_VERSIONS);
    if (versions.length === 0) throw new Failure('resource.not-found');
    return { versions: versions.map(loanView), ownerAnswers: (await listAnswers(ctx.tx, key, MAX_VERSIONS)).map(answerView) };
  },
});
