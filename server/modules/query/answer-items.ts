import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { effectiveCatalogue, narrowingsOfItems, type EffectiveItem } from '../catalogue/index.ts';
import { findAdmission, listProvidersOfItems } from '../institutions/index.ts';
import { listStandingsOfItems, overallOf } from '../quality/index.ts';
import { readUnder } from '../records/index.ts';
import { assembleItem, type AnsweredRecord, type HeldRecord, type Source, type WithheldField } from './model/assemble-item.ts';

export type Asked = { readonly item: string; readonly fields: readonly string[] | null };

/** What leaves the platform of one item, with what is told of its source. */
export type AnsweredItem = {
  readonly item: EffectiveItem;
  readonly fields: readonly string[] | null;
  readonly records: readonly AnsweredRecord[];
  readonly withheld: readonly WithheldField[];
  readonly missing: 'none-on-record' | 'not-collected' | 'withheld' | null;
  readonly quality: number | null;
  readonly nameOf: (providerNo: number) => Bilingual;
};

/** What is held of the items asked, as far as the basis, the classes and the sources' scopes let it out. */
export async function answerItems(
  ctx: Context,
  basis: Basis,
  asked: readonly Asked[],
  {
    knownAt,
    figures,
  }: {
    readonly knownAt: string | null;
    /** Whole figures are for judging claims; they never leave. */ readonly figures: 'as-granted' | 'whole';
  },
): Promise<{ readonly items: readonly AnsweredItem[]; readonly catalogueVersion: number }> {
  const catalogue = await effectiveCatalogue(ctx.tx);
  const wanted = asked.map(({ item, fields }) => ({ item: catalogue.items.find((one) => one.name === item)!, fields }));
  const nos = wanted.map(({ item }) => item.no);
  const [held, narrowings, providers, standings, admission] = await Promise.all([
    readUnder(ctx.tx, basis, nos, knownAt),
    narrowingsOfItems(ctx.tx, nos),
    listProvidersOfItems(ctx.tx, nos),
    listStandingsOfItems(ctx.tx, nos),
    findAdmission(ctx.tx, basis.institutionNo!),
  ]);
  const byNo = new Map(providers.map((provider) => [provider.providerNo, provider]));
  const items = wanted.map(({ item, fields }): AnsweredItem => {
    const records = held.filter((record) => record.itemNo === item.no);
    const sourceOf = (providerNo: number): Source => ({
      providerNo,
      divisionCode: byNo.get(providerNo)?.divisionCode ?? '',
      narrowings: narrowings.filter((one) => one.itemNo === item.no && one.providerNo === providerNo),
    });
    const grant = {
      fields: fieldsOf(basis, item.name, fields),
      banded: basis.banded && figures === 'as-granted',
      divisionCode: admission?.divisionCode ?? '',
    };
    const assembled = assembleItem(item, records satisfies readonly HeldRecord[], grant, sourceOf);
    const own = standings.filter((one) => one.itemNo === item.no);
    const collected = own.some((one) => one.accepted > 0);
    return {
      item,
      fields: grant.fields,
      ...assembled,
      missing: missingOf(assembled.records.length, records.length, collected),
      quality: overallOf(own),
      nameOf: (providerNo) => {
        const provider = byNo.get(providerNo);
        return { zh: provider?.nameZh ?? String(providerNo), en: provider?.nameEn ?? String(providerNo) };
      },
    };
  });
  return { items, catalogueVersion: catalogue.version };
}

/** Of the fields asked those that the basis covers; null is all of them. */
function fieldsOf(basis: Basis, item: string, asked: readonly string[] | null): readonly string[] | null {
  if (basis.items === 'all') return asked;
  const covered = basis.items.find((one) => one.item === item)?.fields;
  if (covered === undefined) return [];
  if (covered === null) return asked;
  return asked === null ? covered : asked.filter((field) => covered.includes(field));
}

function missingOf(shown: number, held: number, collected: boolean): AnsweredItem['missing'] {
  if (shown > 0) return null;
  if (held > 0) return 'withheld';
  return collected ? 'none-on-record' : 'not-collected';
}
