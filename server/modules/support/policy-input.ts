import { Type } from 'typebox';
import { clausesInput, divisionsInput, industriesInput } from '../marketplace/index.ts';
import { policyKinds } from './model/policy.ts';
import { fenInput, nullable } from './views.ts';

const Text = (maxLength: number, description: string) =>
  Type.Object(
    { zh: Type.String({ minLength: 1, maxLength }), en: Type.String({ minLength: 1, maxLength }) },
    { additionalProperties: false, description },
  );
const day = (description: string) => nullable(Type.String({ format: 'date', description }));

/** A policy as it is handed in. */
export const PolicyInput = Type.Object(
  {
    name: Text(100, '政策名称 · Its name'),
    policyKind: Type.Enum([...policyKinds], { description: '政策类型 · Its kind' }),
    department: Text(100, '主管部门 · The authority'),
    gives: Text(1_000, '支持内容 · What it gives'),
    amountFen: nullable(fenInput),
    howToApply: Text(1_000, '申报方式 · How to apply'),
    link: nullable(Type.String({ pattern: '^https://[^\\s]+$', maxLength: 500, description: '政策原文链接 · Its text' })),
    divisions: divisionsInput,
    industries: industriesInput,
    opensOn: day('申报开始日期 · First day'),
    endsOn: day('申报截止日期 · Last day'),
    clauses: clausesInput,
  },
  { additionalProperties: false },
);
