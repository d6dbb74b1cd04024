import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireEffectiveItem } from '../effective-items.ts';
import { rankOf, widestClass } from '../model/effective-class.ts';
import type { EffectiveItem } from '../model/effective-item.ts';
import { sharingClasses } from '../model/field.ts';
import { effectiveScope, rankOfScope, sharingScopes } from '../model/sharing-scope.ts';
import { answersFor, insertNarrowing, narrowingsOf } from '../store.ts';
import { itemInput } from '../views.ts';

export const narrow = defineOperation({
  name: 'catalogue.narrow',
  kind: 'command',
  title: { zh: '收窄共享属性或共享范围', en: 'Narrow a sharing class or scope' },
  description: {
    zh: '数据提供单位将本单位某一信息项或其中一个字段收窄为授权查询或可用不可见，或限于本省、本市共享，立即生效并保留记录。只可收窄，不可放宽，也不因新的目录版本而失效。',
    en: 'A provider narrows one of its items, or a field of it, for its own records: to authorised or compute-only, or to its own province or city, at once and on record. It can never be widened again, and a new version of the catalogue does not lift it.',
  },
  roles: ['provider'],
  input: Type.Object(
    {
      item: itemInput,
      field: Type.Optional(Type.String({ maxLength: 60, description: '缺省为整项 · By default the whole item' })),
      class: Type.Optional(Type.Enum([...sharingClasses])),
      scope: Type.Optional(
        Type.Enum([...sharingScopes], {
          description:
            'network 全网、province 限本省、city 限本市；与 class 至少填一项 · How far the records go; at least one of class and scope',
        }),
      ),
      reason: Type.String({ minLength: 1, maxLength: 500 }),
    },
    { additionalProperties: false },
  ),
  example: {
    item: 'registration',
    field: 'legalRepresentative',
    class: 'authorised',
    scope: 'province',
    reason: '本市规定法定代表人信息须经授权查询，且限本省使用',
  },
  output: Type.Object({
    item: Type.String(),
    field: Type.Union([Type.String(), Type.Null()]),
    class: Type.Enum([...sharingClasses]),
    scope: Type.Enum([...sharingScopes]),
    changed: Type.Boolean({ description: '原已如此时为否 · False where it was so already' }),
  }),
  run: async (ctx, input) => {
    const { item } = await requireEffectiveItem(ctx.tx, input.item);
    const { providerNo } = ctx.principal;
    if (providerNo === undefined || !(await answersFor(ctx.tx, providerNo, item.no))) throw new Failure('resource.not-found');
    const field = input.field ?? null;
    requireKnown(item, field, input);
    const before = await narrowingsOf(ctx.tx, providerNo, item.no);
    const widest = { class: widestClass(item, field, before), scope: effectiveScope(field, before) };
    const after = { class: input.class ?? widest.class, scope: input.scope ?? widest.scope };
    const widens = rankOf(after.class) < rankOf(widest.class) || rankOfScope(after.scope) < rankOfScope(widest.scope);
    if (widens) throw new Failure('policy.widening');
    const row = { providerNo, itemNo: item.no, field, reason: input.reason, decidedAt: ctx.now };
    const { clientId } = ctx.principal;
    if (after.class !== widest.class) await insertNarrowing(ctx.tx, { ...row, class: after.class, scope: null }, clientId);
    if (after.scope !== widest.scope) await insertNarrowing(ctx.tx, { ...row, class: null, scope: after.scope }, clientId);
    const changed = after.class !== widest.class || after.scope !== widest.scope;
    return { item: item.name, field, ...after, changed };
  },
});

function requireKnown(item: EffectiveItem, field: string | null, input: { class?: string; scope?: string }): void {
  if (field !== null && !Object.hasOwn(item.fields, field)) throw invalid('field', 'known', unknownField);
  if (input.class === undefined && input.scope === undefined) throw invalid('class', 'required', nothingNarrowed);
}

const unknownField = { zh: '信息项没有这一字段', en: 'is not a field of the item' };
const nothingNarrowed = { zh: '请填写 class 或 scope', en: 'give a class or a scope' };

const invalid = (field: string, rule: string, message: { readonly zh: string; readonly en: string }) =>
  new Failure('request.invalid', { issues: [{ field, rule, message }] });
