import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireEffectiveItem } from '../effective-items.ts';
import { recordSchema } from '../model/record-schema.ts';
import { itemInput, versionInput } from '../views.ts';

export const getSchema = defineOperation({
  name: 'catalogue.get-schema',
  kind: 'query',
  title: { zh: '取得信息项的 JSON Schema', en: 'Get the JSON Schema of an item' },
  description: {
    zh: '信息项一条记录的 JSON Schema（2020-12），附双语名称、共享属性、敏感程度和脱敏方式。',
    en: "JSON Schema (2020-12) of an item's record, with bilingual titles, class, sensitivity and mask.",
  },
  roles: ['anyone'],
  input: Type.Object({ item: itemInput, version: versionInput }, { additionalProperties: false }),
  example: { item: 'registration' },
  output: Type.Object({ version: Type.Integer(), schema: Type.Record(Type.String(), Type.Unknown()) }),
  run: async (ctx, input) => {
    const { item, version } = await requireEffectiveItem(ctx.tx, input.item, input.version);
    return { version, schema: recordSchema(item) };
  },
});
