import { Type, type Static } from 'typebox';
import { Failure } from '../../kernel/pure/failure.ts';
import { mandateActs } from '../../kernel/pure/mandate.ts';
import { findItem } from '../catalogue/index.ts';
import { MAX_MANDATE_DAYS } from './model/limits.ts';

const MAX_ITEMS = 100;

/** What an owner charges somebody with. */
export const MandateInput = Type.Object(
  {
    items: Type.Union([Type.Literal('all'), Type.Array(Type.String({ maxLength: 60 }), { maxItems: MAX_ITEMS })], {
      description: '可授权的信息项；all 为全部 · Items that may be authorised, or all',
    }),
    maxDays: Type.Integer({
      minimum: 1,
      maximum: MAX_MANDATE_DAYS,
      description: '所给授权最长天数 · Days an authorisation may last at most',
    }),
    acts: Type.Array(Type.Enum([...mandateActs]), {
      minItems: 1,
      maxItems: mandateActs.length,
      uniqueItems: true,
      description:
        '可办理的事项：查看档案、授权、异议、自行填报、办理融资 · What may be done: view the file, authorise, object, report, look for finance',
    }),
  },
  { additionalProperties: false },
);

/** @throws request.invalid naming every item that the catalogue has not */
export function requireKnownItems({ items }: Static<typeof MandateInput>): void {
  const unknown = items === 'all' ? [] : items.flatMap((name, index) => (findItem(name) === undefined ? [index] : []));
  if (unknown.length === 0) return;
  const message = { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' };
  throw new Failure('request.invalid', {
    issues: unknown.map((index) => ({ field: `mandate.items.${index}`, rule: 'known', message })),
  });
}
