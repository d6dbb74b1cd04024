import { Type } from 'typebox';

/** What a caller says or learns of a provider. */
export const providerFields = {
  code: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,60}$', description: '单位代号 Short code' }),
  nameZh: Type.String({ minLength: 1, maxLength: 100 }),
  nameEn: Type.String({ minLength: 1, maxLength: 100 }),
  divisionCode: Type.String({ pattern: '^\\d{6}$', description: '所属行政区划 (GB/T 2260)' }),
  items: Type.Array(Type.String({ maxLength: 60 }), {
    minItems: 1,
    maxItems: 100,
    description: '可交付的信息项 Items it may deliver',
  }),
  precedence: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_000, description: '同一记录有多个来源时，数值小者优先 The lower is believed' }),
  ),
  maxRefusedShare: Type.Optional(
    Type.Union([Type.Number({ exclusiveMinimum: 0, maximum: 1 }), Type.Null()], {
      description: '退回行占比超过该值时整批停止；不设则从不停止 Share of refused rows above which a delivery stops',
    }),
  ),
};
