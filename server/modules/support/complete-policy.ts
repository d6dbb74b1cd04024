import type { Static } from 'typebox';
import { codeIssues, readClauses } from '../marketplace/index.ts';
import type { PolicyDocument } from './model/policy.ts';
import type { PolicyInput } from './policy-input.ts';

/** Makes of what was handed in what is kept, with the words of each condition. @throws request.invalid with every fault */
export function completePolicy(input: Static<typeof PolicyInput>): PolicyDocument {
  const { opensOn, endsOn } = input;
  const { clauses, items } = readClauses(input.clauses, [
    ...codeIssues('divisions', input.divisions, 'division'),
    ...codeIssues('industries', input.industries, 'industry'),
    ...(opensOn !== null && endsOn !== null && endsOn < opensOn ? [endsBefore] : []),
  ]);
  return { ...input, clauses, items };
}

const endsBefore = { field: 'endsOn', rule: 'range', message: { zh: '截止日期早于开始日期', en: 'is before the first day' } };
