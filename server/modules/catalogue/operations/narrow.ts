import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireEffectiveItem } from '../effective-items.ts';
import { rankOf, widestClass } from '../model/effective-class.ts';
import { sharingClasses } from '../model/field.ts';
import { answersFor, insertNarrowing, narrowingsOf } from '../store.ts';
import { itemInput } from '../views.ts';

export const narrow = defineOperation({
  name: 'catalogue.narrow',
  kind: 'command',
  title: { zh: '收窄共享属性', en: 'Narrow a sharing class' },
  description: {
    zh: '数据提供单位将本单位某一信息项或其中一个字段收窄为授权查询或可用不可见，立即生效并保留记录。只可收窄，不可放宽，也不因新的目录版本而失效。',
    en: 'A provider narrows one of its items, or a field of it, for its own records: to authorised or compute-only, at once and on record. It can never be widened again, and a new version of the catalogue does not lift it.',
  },
  roles: ['provider'],
  input: Type.Object(
    {
      item: itemInput,
      field: Type.Optional(Type.String({ maxLength: 60, description: '缺省为整项 · By default the whole item' })),
      class: Type.Enum([...sharingClasses]),
      reason: Type.String({ minLength: 1, maxLength: 500 }),
    },
    { additionalProperties: false },
  ),
  example: {
    item: 'registration',
    field: 'legalRepresentative',
    class: 'authorised',
    reason: '本市规定法定代表人信息须经授权查询',
  },
  output: Type.Object({
    item: Type.String(),
    field: Type.Union([Type.String(), Type.Null()]),
    class: Type.Enum([...sharingClasses]),
    changed: Type.Boolean({ description: '已是该属性时为否 · False where that was its class already' }),
  }),
  run: async (ctx, input) => {
    const { item } = await requireEffectiveItem(ctx.tx, input.item);
    const { providerNo } = ctx.principal;
    if (providerNo === undefined || !(await answersFor(ctx.tx, providerNo, item.no))) throw new Failure('resource.not-found');
    const field = input.field ?? null;
    if (field !== null && !Object.hasOwn(item.fields, field)) throw unknownField();
    const widest = widestClass(item, field, await narrowingsOf(ctx.tx, providerNo, item.no));
    if (rankOf(input.class) < rankOf(widest)) throw new Failure('policy.widening');
    const changed = input.class !== widest;
    const row = { providerNo, itemNo: item.no, field, class: input.class, reason: input.reason, decidedAt: ctx.now };
    if (changed) await insertNarrowing(ctx.tx, row, ctx.principal.clientId);
    return { item: item.name, field, class: input.class, changed };
  },
});

const unknownField = () =>
  new Failure('request.invalid', {
    issues: [{ field: 'field', rule: 'known', message: { zh: '信息项没有这一字段', en: 'is not a field of the item' } }],
  });
