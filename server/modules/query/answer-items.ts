import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { narrowingsOfItems, type EffectiveItem } from '../catalogue/index.ts';
import { readUnder, SELF_REPORTED, selfReportedTitle, type LiveStream } from '../records/index.ts';
import type { LiveAnswer, SourceFaultCode } from '../sources/index.ts';
import {
  assembleItem,
  fieldFault,
  type AnsweredRecord,
  type HeldRecord,
  type Source,
  type WithheldField,
} from './model/assemble-item.ts';
import type { ItemKnowledge } from './item-knowledge.ts';
import { missingReason } from './model/missing-reason.ts';

export type Asked = { readonly item: string; readonly fields: readonly string[] | null };

/** What leaves the platform of one item, with what is told of its source. */
export type AnsweredItem = {
  readonly item: EffectiveItem;
  readonly fields: readonly string[] | null;
  readonly records: readonly AnsweredRecord[];
  readonly withheld: readonly WithheldField[];
  readonly missing: 'none-on-record' | 'not-collected' | 'withheld' | SourceFaultCode | null;
  /** How the live sources that were asked answered. */
  readonly live: readonly LiveAnswer[];
  /** Providers who learned of this use because they were asked and answered, be it that there is nothing. */
  readonly askedProviderNos: readonly number[];
  /** Whether a provider lets this institution use a field, or without one the number of records. */
  readonly opens: (providerNo: number, field: string | undefined) => boolean;
  readonly quality: number | null;
  readonly nameOf: (providerNo: number) => Bilingual;
};

/** What is held of the items asked, as far as the basis, the classes and the sources' scopes let it out. */
export async function answerItems(
  ctx: Context,
  basis: Basis,
  wantedItems: readonly Asked[],
  {
    knownAt,
    figures,
    knowledge,
    live = [],
  }: {
    readonly knowledge: ItemKnowledge;
    readonly knownAt: string | null;
    /** Whole figures are for judging claims; they never leave. */ readonly figures: 'as-granted' | 'whole';
    /** What live sources gave under this use; what such a provider delivered before does not count then. */ readonly live?: readonly LiveAnswer[];
  },
): Promise<{ readonly items: readonly AnsweredItem[]; readonly catalogueVersion: number }> {
  const { providers, divisionCode } = knowledge;
  const wanted = wantedItems.map(({ item, fields }) => ({ ...knowledge.items.get(item)!, fields }));
  const nos = wanted.map(({ item }) => item.no);
  const [held, narrowings] = await Promise.all([
    readUnder(ctx.tx, basis, nos, knownAt, live.flatMap(streamOf)),
    narrowingsOfItems(ctx.tx, nos),
  ]);
  const items = wanted.map(({ item, quality, collected, fields }): AnsweredItem => {
    const records = held.filter((record) => record.itemNo === item.no);
    const sourceOf = (providerNo: number): Source => ({
      providerNo,
      divisionCode: providers.get(providerNo)?.divisionCode ?? '',
      narrowings: narrowings.filter((one) => one.itemNo === item.no && one.providerNo === providerNo),
    });
    const grant = {
      fields: fieldsOf(basis, item.name, fields),
      banded: basis.banded && figures === 'as-granted',
      divisionCode,
    };
    const assembled = assembleItem(item, records satisfies readonly HeldRecord[], grant, sourceOf);
    const asked = live.filter(({ source }) => source.itemNo === item.no);
    return {
      item,
      fields: grant.fields,
      ...assembled,
      missing: missingReason({
        shown: assembled.records.length,
        held: records.length,
        collected,
        faults: asked.map(({ fault }) => fault),
      }),
      live: asked,
      askedProviderNos: asked.filter(({ fault }) => fault === null).map(({ source }) => source.providerNo),
      opens: (providerNo, field) =>
        field === undefined ||
        (Object.hasOwn(item.fields, field) &&
          fieldFault(item, field, {}, sourceOf(providerNo), grant.divisionCode) === undefined),
      quality,
      nameOf: (providerNo) => {
        if (providerNo === SELF_REPORTED) return selfReportedTitle;
        const provider = providers.get(providerNo);
        return { zh: provider?.nameZh ?? String(providerNo), en: provider?.nameEn ?? String(providerNo) };
      },
    };
  });
  return { items, catalogueVersion: knowledge.catalogueVersion };
}

/** Of the fields asked those that the basis covers; null is all of them. */
function fieldsOf(basis: Basis, item: string, asked: readonly string[] | null): readonly string[] | null {
  if (basis.items === 'all') return asked;
  const covered = basis.items.find((one) => one.item === item)?.fields;
  if (covered === undefined) return [];
  if (covered === null) return asked;
  return asked === null ? covered : asked.filter((field) => covered.includes(field));
}

/** Faults bring nothing: what was delivered before stands. */
const streamOf = (one: LiveAnswer): LiveStream[] =>
  one.fault === null
    ? [{ itemNo: one.source.itemNo, providerNo: one.source.providerNo, fetchedAt: one.fetchedAt.toISOString(), rows: one.rows }]
    : [];
