import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { categories, listItems, type CategoryName } from '../../catalogue/index.ts';
import { findProvider, listProviders, type Provider } from '../../institutions/index.ts';
import { listStandings } from '../../quality/index.ts';
import { BoardView, viewOfBoard } from '../board-view.ts';
import { collectionBoard } from '../collection-board.ts';

/** Providers on one board; a larger node looks at its board by division. */
const MAX_PROVIDERS = 10_000;
const PROVIDERS_AT_ONCE = 1_000;

const categoryNames = Object.keys(categories) as [CategoryName, ...CategoryName[]];

export const showBoard = defineOperation({
  name: 'collection.show-board',
  kind: 'query',
  title: { zh: '查看归集看板', en: 'Show the collection board' },
  description: {
    zh: '逐单位、逐信息项列出是否登记、最近交付、下次应报、迟报天数、现存记录，以及总体、各地区、各信息项、各单位的收录率和质量。单位分页；数据提供单位只看到自己。',
    en: 'For each provider and item: registered or not, last delivery, next due day, days late, records held; and the collection rate and quality overall, by region, by item and by provider. Providers are paged; a provider sees itself only.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object(
    {
      ...pageInput,
      providerNo: Type.Optional(Type.Integer({ minimum: 1 })),
      division: Type.Optional(
        Type.String({ pattern: '^\\d{2,6}$', description: '行政区划代码或其前几位 Division code or its first digits' }),
      ),
      category: Type.Optional(Type.Enum(categoryNames, { description: '信息项大类 Category of items' })),
      edition: Type.Optional(
        Type.Enum(['2021', '2024'], {
          description: '只看 2021 年清单的 37 项，或 2024 年增补 · Only the 37 items of 2021, or the additions of 2024',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { division: '33', category: 'registration', limit: 20 },
  output: Type.Object({ ...BoardView.properties, next: nextCursor }),
  run: async (ctx, { cursor, limit = DEFAULT_PAGE, ...filter }) => {
    const items = listItems().filter(
      (item) => (filter.category ?? item.category) === item.category && (filter.edition ?? item.edition) === item.edition,
    );
    const wanted = (provider: Provider) =>
      provider.divisionCode.startsWith(filter.division ?? '') &&
      (filter.providerNo ?? provider.providerNo) === provider.providerNo;
    const providers = await findProviders(ctx, wanted);
    const standings = await listStandings(
      ctx.tx,
      providers.map((provider) => provider.providerNo),
    );
    const board = collectionBoard(items, providers, standings, ctx.now);
    const [after] = fromCursor(cursor, [0]);
    const rest = board.rows.filter((row) => row.provider.providerNo > after).slice(0, limit + 1);
    const { page, next } = pageOf(rest, limit, (row) => [row.provider.providerNo]);
    return { ...viewOfBoard(board, page, ctx.language), next };
  },
});

/** The providers a board is about, in order of number: for a provider only itself, whatever it asks for. */
async function findProviders(ctx: Context, wanted: (provider: Provider) => boolean): Promise<Provider[]> {
  if (ctx.principal.role === 'provider') {
    const own = await findProvider(ctx.tx, ctx.principal.providerNo ?? 0);
    return own && wanted(own) ? [own] : [];
  }
  const found: Provider[] = [];
  let after = 0;
  for (;;) {
    const batch = await listProviders(ctx.tx, after, PROVIDERS_AT_ONCE);
    found.push(...batch.filter(wanted));
    if (found.length > MAX_PROVIDERS) throw tooMany();
    if (batch.length < PROVIDERS_AT_ONCE) return found;
    after = batch.at(-1)!.providerNo;
  }
}

const tooMany = () =>
  new Failure('request.invalid', {
    issues: [
      {
        field: 'division',
        rule: 'limit',
        message: {
          zh: `单位超过 ${MAX_PROVIDERS} 个，请按地区查看`,
          en: `more than ${MAX_PROVIDERS} providers; ask by division`,
        },
      },
    ],
  });
