import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';
import type { ReportColumn, ReportItem, ReportRecord } from './report-document.ts';

/** Records of one item in one report; whoever has more of a kind reads the rest in the file itself, and is told how many they are. */
const MAX_RECORDS = 300;

export type GivenItem = {
  readonly item: Pick<ItemDefinition, 'name' | 'title' | 'refresh' | 'fields'>;
  readonly missing: string | null;
  readonly withheldFields: readonly string[];
  readonly records: readonly ReportRecord[];
};

/** The title of a code of a code table; undefined where it has none. */
export type TitleOfCode = (table: string, code: string) => Bilingual | undefined;

/** An item of a report: its newest records first, with the columns that any of them fills and the titles of the codes in them. */
export function reportItem({ item, missing, withheldFields, records }: GivenItem, titleOf: TitleOfCode): ReportItem {
  const newestFirst = records.toSorted((a, b) => compare(placeOf(b), placeOf(a)));
  const shown = newestFirst.slice(0, MAX_RECORDS);
  return {
    item: item.name,
    title: item.title,
    missing,
    refresh: item.refresh.frequency,
    newestRecordedAt: newest(records.map(({ source }) => source.recordedAt)),
    newestValidFrom: newest(records.flatMap(({ validFrom }) => validFrom ?? [])),
    withheldFields: withheldFields.flatMap((name) => item.fields[name]?.title ?? []),
    columns: columnsOf(item, shown, titleOf),
    records: shown,
    omitted: records.length - shown.length,
  };
}

/** Where nothing tells the order, the key does: a report is the same however its records came. */
const placeOf = ({ validFrom, source, key }: ReportRecord) => [validFrom ?? '', source.recordedAt, key] as const;

function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at === -1) return 0;
  return one[at]! < other[at]! ? -1 : 1;
}

const newest = (texts: readonly string[]): string | null => texts.toSorted().at(-1) ?? null;

function columnsOf(item: GivenItem['item'], records: readonly ReportRecord[], titleOf: TitleOfCode): ReportColumn[] {
  return Object.entries(item.fields).flatMap(([name, field]) => {
    const filled = records.filter(({ values }) => values[name] !== undefined);
    if (filled.length === 0) return [];
    const titles: Record<string, Bilingual> = {};
    for (const { values, banded } of filled) {
      const code = String(values[name]);
      if (banded.includes(name)) continue;
      const title = field.kind === 'choice' ? field.values[code] : field.kind === 'code' ? titleOf(field.table, code) : undefined;
      if (title !== undefined) titles[code] = title;
    }
    return [{ field: name, title: field.title, kind: field.kind, unit: unitOf(field), titles }];
  });
}

function unitOf(field: ItemDefinition['fields'][string]): Bilingual | null {
  if (field.kind === 'money') return { zh: '元', en: 'yuan' };
  return (field.kind === 'decimal' ? field.unit : undefined) ?? null;
}
