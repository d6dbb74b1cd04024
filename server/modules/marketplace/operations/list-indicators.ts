import { Type } from 'typebox';
import { isCodeList } from '../../../../expression/index.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { clauseDictionary } from '../indicator-items.ts';
import { BilingualView } from '../views.ts';

export const listIndicators = defineOperation({
  name: 'marketplace.list-indicators',
  kind: 'query',
  title: { zh: '列出准入条件可用的指标', en: 'List indicators for clauses' },
  description: {
    zh: '准入条件中可以使用的指标：代码、名称、类型、单位（fen 为分，ratio 为小数表示的比例）、可取的代码值，以及由哪些信息项得出。',
    en: 'What clauses may name: code, title, type, unit (fen; ratio as a fraction), codes it may take, and the information items it is made of.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    indicators: Type.Array(
      Type.Object({
        code: Type.String(),
        title: BilingualView,
        type: Type.Enum(['number', 'bool', 'date', 'code']),
        unit: BilingualView,
        codes: Type.Array(Type.Object({ code: Type.String(), title: BilingualView })),
        items: Type.Array(Type.String()),
      }),
    ),
  }),
  run: async () => ({
    indicators: clauseDictionary.indicators.map(({ code, zh, en, type, unit, authorisations = [] }) => ({
      code,
      title: { zh, en },
      type: isCodeList(type) ? ('code' as const) : type,
      unit: unit === undefined ? { zh: '', en: '' } : typeof unit === 'string' ? { zh: unit, en: unit } : unit,
      codes: isCodeList(type) ? type.codes.map((one) => ({ code: one.code, title: { zh: one.zh, en: one.en } })) : [],
      items: [...authorisations],
    })),
  }),
});
