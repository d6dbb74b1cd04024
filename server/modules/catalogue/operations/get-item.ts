import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireEffectiveItem } from '../effective-items.ts';
import { beforeAll, listNarrowings } from '../store.ts';
import {
  BilingualView,
  fieldView,
  FieldView,
  itemHead,
  ItemHead,
  itemInput,
  narrowingView,
  NarrowingView,
  versionInput,
} from '../views.ts';

const MAX_NARROWINGS = 100;

export const getItem = defineOperation({
  name: 'catalogue.get-item',
  kind: 'query',
  title: { zh: '查看信息项', en: 'Show an item of the catalogue' },
  description: {
    zh: '信息项的全部内容：字段及其共享属性、敏感程度和脱敏方式，质量规则，样例，每格的可信程度，以及各提供单位的收窄。',
    en: 'All of an item: fields with class, sensitivity and mask, quality rules, an example, the confidence of each cell, and what providers narrowed.',
  },
  roles: ['anyone'],
  input: Type.Object({ item: itemInput, version: versionInput }, { additionalProperties: false }),
  example: { item: 'registration' },
  output: Type.Object({
    version: Type.Integer(),
    item: ItemHead,
    key: Type.Array(Type.String()),
    validFrom: Type.Union([Type.String(), Type.Null()]),
    validTo: Type.Union([Type.String(), Type.Null()]),
    retentionMonths: Type.Union([Type.Integer(), Type.Null()]),
    fields: Type.Array(FieldView),
    rules: Type.Array(
      Type.Object({
        name: Type.String(),
        dimension: Type.String(),
        severity: Type.Enum(['refuse', 'warn']),
        title: BilingualView,
        mend: BilingualView,
        field: Type.String(),
      }),
    ),
    example: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
    narrowings: Type.Array(NarrowingView),
    moreNarrowings: Type.Boolean({ description: '其余见 list-narrowings · list-narrowings has the rest' }),
  }),
  run: async (ctx, input) => {
    const { item, version } = await requireEffectiveItem(ctx.tx, input.item, input.version);
    const narrowings = await listNarrowings(ctx.tx, { itemNo: item.no }, beforeAll, MAX_NARROWINGS + 1);
    return {
      version,
      item: itemHead(item),
      key: [...item.key],
      validFrom: item.validFrom,
      validTo: item.validTo ?? null,
      retentionMonths: item.retentionMonths,
      fields: Object.keys(item.fields).map((name) => fieldView(item, name)),
      rules: item.rules.map(({ name, dimension, severity, title, mend, field }) => ({
        name,
        dimension,
        severity,
        title,
        mend,
        field,
      })),
      example: { ...item.example } as Record<string, string | number | boolean>,
      narrowings: narrowings.slice(0, MAX_NARROWINGS).map((row) => narrowingView(row, item.name)),
      moreNarrowings: narrowings.length > MAX_NARROWINGS,
    };
  },
});
