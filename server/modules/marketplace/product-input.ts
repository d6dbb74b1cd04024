import { Type } from 'typebox';
import { feeBases, zones } from './model/choices.ts';
import { MAX_CLAUSES, MAX_FEES, MAX_INDUSTRIES, MAX_PLACES, MAX_RATE_BP } from './model/limits.ts';
import { amountInput, guaranteeInput, monthsInput, repaymentInput } from './views.ts';

const MAX_EXPRESSION = 8_000;

const Text = (maxLength: number) =>
  Type.Object(
    { zh: Type.String({ minLength: 1, maxLength }), en: Type.String({ minLength: 1, maxLength }) },
    { additionalProperties: false },
  );
const range = <T extends Parameters<typeof Type.Array>[0]>(schema: T) =>
  Type.Object({ min: schema, max: schema }, { additionalProperties: false });
const rate = Type.Integer({
  minimum: 0,
  maximum: MAX_RATE_BP,
  description: '年利率，万分数：385 即 3.85% · A year, in basis points',
});

/** An admission clause as it is handed in; without its own words it is said by the language. */
export const ClauseInput = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,59}$' }),
    expression: Type.String({
      minLength: 1,
      maxLength: MAX_EXPRESSION,
      description: '准入条件表达式，指标见 marketplace.list-indicators · The condition, over the indicators',
    }),
    text: Type.Optional(Text(500)),
    hard: Type.Boolean({ description: '是否必须满足 · Whether it must hold' }),
  },
  { additionalProperties: false },
);

export const clausesInput = Type.Array(ClauseInput, { maxItems: MAX_CLAUSES });
export const divisionsInput = Type.Array(Type.String({ pattern: '^[0-9]{6}$' }), {
  maxItems: MAX_PLACES,
  description: '适用地区；空为不限 · Divisions; none is everywhere',
});
export const industriesInput = Type.Array(Type.String({ pattern: '^([A-T]|[0-9]{2,4})$' }), {
  maxItems: MAX_INDUSTRIES,
  description: '适用行业：门类字母或代码前几位；空为不限 · Sections or first digits of GB/T 4754; none is all',
});

/** A product as it is handed in. */
export const ProductInput = Type.Object(
  {
    name: Text(60),
    description: Text(1_000),
    amountFen: range(amountInput),
    termMonths: range(monthsInput),
    annualRateBp: range(rate),
    fees: Type.Array(
      Type.Object(
        {
          title: Text(60),
          basis: Type.Enum([...feeBases]),
          value: Type.Integer({ minimum: 0, maximum: 1e12, description: '万分数或分 · Basis points or fen' }),
        },
        { additionalProperties: false },
      ),
      { maxItems: MAX_FEES, description: '与贷款直接相关的各类费用 · All fees tied to the loan' },
    ),
    guarantees: Type.Array(guaranteeInput, { minItems: 1, maxItems: 5 }),
    repayments: Type.Array(repaymentInput, { minItems: 1, maxItems: 5 }),
    divisions: divisionsInput,
    industries: industriesInput,
    zones: Type.Array(Type.Enum([...zones]), { maxItems: 5, description: '专区 · Zones' }),
    clauses: clausesInput,
  },
  { additionalProperties: false },
);
