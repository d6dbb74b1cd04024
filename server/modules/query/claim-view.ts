import { Type, type Static } from 'typebox';
import { Failure } from '../../kernel/pure/failure.ts';
import type { Asked } from './answer-items.ts';
import type { Claim, Test } from './model/claim.ts';

export const ClaimInput = Type.Object(
  {
    item: Type.String({ maxLength: 60 }),
    field: Type.Optional(Type.String({ maxLength: 60, description: '计数以外均须填写 · Needed but for a count' })),
    measure: Type.Enum(['latest', 'sum', 'greatest', 'least', 'count'], {
      description:
        'latest 最近一条、sum 合计、greatest 最大、least 最小、count 记录数 · Of the newest record, or over all looked at',
    }),
    months: Type.Optional(Type.Integer({ minimum: 1, maximum: 120, description: '只看最近若干个月 · Only the last months' })),
    is: Type.Enum(['at-least', 'at-most', 'between', 'equals']),
    figure: Type.Optional(Type.Number({ description: '门槛；金额以分计 · Threshold; money in fen' })),
    to: Type.Optional(Type.Number({ description: 'between 的上限 · Upper end of between' })),
    text: Type.Optional(Type.String({ maxLength: 200, description: 'equals 所比的内容 · What equals compares with' })),
  },
  { additionalProperties: false },
);

type View = Static<typeof ClaimInput>;

/** The claim of an input. @throws Failure `request.invalid` naming the member that is missing. */
export function claimOf(view: View, index: number): Claim {
  const { item, field, measure, months } = view;
  if (measure !== 'count' && field === undefined) throw missing(index, 'field');
  return {
    item,
    measure,
    test: testOf(view, index),
    ...(field === undefined ? {} : { field }),
    ...(months === undefined ? {} : { months }),
  };
}

function testOf({ is, figure, to, text }: View, index: number): Test {
  if (is === 'equals') {
    if (text === undefined) throw missing(index, 'text');
    return { is, text };
  }
  if (figure === undefined) throw missing(index, 'figure');
  if (is !== 'between') return { is, figure };
  if (to === undefined) throw missing(index, 'to');
  return { is, figure, to };
}

export const claimView = ({ test, ...claim }: Claim): View => ({ ...claim, ...test });

/** The items that claims are about, each with the fields they look at. */
export function itemsOfClaims(claims: readonly Claim[]): Asked[] {
  const fields = new Map<string, Set<string>>();
  for (const { item, field } of claims) {
    const known = fields.get(item) ?? new Set();
    if (field !== undefined) known.add(field);
    fields.set(item, known);
  }
  return [...fields].map(([item, names]) => ({ item, fields: [...names] }));
}

const missing = (index: number, name: string) =>
  new Failure('request.invalid', {
    issues: [{ field: `claims.${index}.${name}`, rule: 'required', message: { zh: '缺少该字段', en: 'is missing' } }],
  });
