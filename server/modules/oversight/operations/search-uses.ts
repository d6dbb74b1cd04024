import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { searchUses as search } from '../search-store.ts';
import { FoundUseView, lastPlace, useConditions } from '../views.ts';

export const searchUses = defineOperation({
  name: 'oversight.search-uses',
  kind: 'query',
  title: { zh: '检索使用', en: 'Search uses' },
  description: {
    zh: '按任意条件组合检索信息使用，最新的在前：机构、客户端、企业、信息项、字段、提供单位、用途、融资事项、核对结论、滥用线索、期间。机构只看到本机构的。被拒绝的请求见 oversight.list-refused。',
    en: 'Searches uses by any combination of conditions, the newest first: institution, client, enterprise, items, field, provider, purpose, case, verdict, finding, period. An institution sees its own. For what was refused see oversight.list-refused.',
  },
  roles: ['auditor', 'regulator', 'institution'],
  input: Type.Object({ ...pageInput, ...useConditions }, { additionalProperties: false }),
  example: {
    institutionNo: 1,
    items: ['social-insurance'],
    atFault: true,
    since: '2026-03-01T00:00:00+08:00',
    until: '2026-04-01T00:00:00+08:00',
    limit: 20,
  },
  output: Type.Object({ foundUses: Type.Array(FoundUseView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...filter }) => {
    const [at, disclosureId] = fromCursor(cursor, lastPlace);
    const own = ctx.principal.institutionNo;
    if (own !== undefined && (filter.institutionNo ?? own) !== own) return { foundUses: [], next: null };
    // Row security holds in any case; said as a condition, an index serves it.
    const mine = own === undefined ? {} : { institutionNo: own };
    const rows = await search(ctx.tx, { ...filter, ...mine }, { at, disclosureId }, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.at, row.disclosureId]);
    return {
      foundUses: page.map((row) => ({
        ...row,
        items: row.items.map(({ item, fields }) => ({ item, fields: [...fields] })),
        providerNos: [...row.providerNos],
      })),
      next,
    };
  },
});
