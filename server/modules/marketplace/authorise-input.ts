import { Type } from 'typebox';
import { Moment } from '../../kernel/pure/moment.ts';

const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' });
const MAX_ITEMS = 60;

/** The authorisation that may go with an application. */
export const authoriseInput = Type.Object(
  {
    items: Type.Optional(
      Type.Array(Type.String({ maxLength: 60 }), {
        minItems: 1,
        maxItems: MAX_ITEMS,
        uniqueItems: true,
        description: '不填即产品所需的信息项 · Left out, those that the product needs',
      }),
    ),
    dataFrom: Type.Optional(Month),
    dataTo: Type.Optional(Month),
    validTo: Type.Optional(Moment),
  },
  {
    additionalProperties: false,
    description:
      '随申请给予的贷前审查授权；期限不填为三十日，所属期不填为近两年 · The authorisation that goes with it: 30 days and two years back where nothing else is said',
  },
);
