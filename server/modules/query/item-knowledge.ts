import type { Context } from '../../kernel/pure/context.ts';
import { defineRemembered } from '../../kernel/remembered.ts';
import { effectiveCatalogue, findItem } from '../catalogue/index.ts';
import { findAdmission, listProvidersOfItems } from '../institutions/index.ts';
import { listStandingsOfItems, overallOf } from '../quality/index.ts';

/** So soon a new version of the catalogue holds in every query; whatever a provider narrows holds at once, as it is not remembered. */
const REMEMBERED_MS = 1_000;
const SEPARATOR = ' ';

/** What is known of some items, whoever's they are: by name what the catalogue says of them and how good they are; their sources; and where the institution is registered. */
export type ItemKnowledge = Awaited<ReturnType<typeof known>>;

/** To be asked before the transaction of the use begins. A name that is no item's is left out. */
export const knowItems = (ctx: Context, names: readonly string[], institutionNo: number): Promise<ItemKnowledge> =>
  known(ctx, [institutionNo, ...[...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1))].join(SEPARATOR));

const known = defineRemembered(REMEMBERED_MS, async ({ tx }, key) => {
  const [institutionNo, ...names] = key.split(SEPARATOR);
  const nos = names.flatMap((name) => findItem(name)?.no ?? []);
  const [catalogue, providers, standings, admission] = await Promise.all([
    effectiveCatalogue(tx),
    listProvidersOfItems(tx, nos),
    listStandingsOfItems(tx, nos),
    findAdmission(tx, Number(institutionNo)),
  ]);
  const items = catalogue.items
    .filter(({ no }) => nos.includes(no))
    .map((item) => {
      const own = standings.filter(({ itemNo }) => itemNo === item.no);
      return [item.name, { item, quality: overallOf(own), collected: own.some(({ accepted }) => accepted > 0) }] as const;
    });
  return {
    catalogueVersion: catalogue.version,
    items: new Map(items),
    providers: new Map(providers.map((provider) => [provider.providerNo, provider])),
    divisionCode: admission?.divisionCode ?? '',
  };
});
