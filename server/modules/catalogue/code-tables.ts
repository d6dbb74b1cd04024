import { readFileSync } from 'node:fs';
import type { Bilingual } from '../../kernel/pure/text.ts';
import type { CodeTableName } from './model/field.ts';

/** An entry of a code table. `abolished` says that the code is real but no longer in the table; `parent` is null at the top. */
export type CodeEntry = {
  readonly code: string;
  readonly title: Bilingual;
  readonly abolished: boolean;
  readonly parent: string | null;
};

/**
 * Finds an entry by its code, Chinese or English title or an alias; undefined if there is none or a title means several
 * places (朝阳区). Divisions are also found by their path from the province or city on (浙江省西湖区), and a six-digit code of a
 * real province that is not in today's list is taken for an abolished one, titled by its nearest ancestor that exists.
 */
export function lookUpCode(table: CodeTableName, textOrCode: string): CodeEntry | undefined {
  const { byCode, byName } = tables[table];
  const direct = byCode.get(textOrCode) ?? byName.get(textOrCode);
  if (direct !== undefined) return direct;
  const key = nameKey(textOrCode);
  return byCode.get(key) ?? byName.get(key) ?? (table === 'division' ? abolishedDivision(key) : undefined);
}

/** The entries of a table in their order; with `parent` only those under it, null for the top of the table. */
export function listCodes(table: CodeTableName, { parent }: { readonly parent?: string | null } = {}): readonly CodeEntry[] {
  const { entries, byParent } = tables[table];
  return parent === undefined ? entries : (byParent.get(parent) ?? []);
}

/** The title of a stored code. A code that cannot be found is a defect: only codes that were found are stored. */
export function requireTitle(table: CodeTableName, code: string): Bilingual {
  const { byCode } = tables[table];
  const entry = byCode.get(code) ?? (table === 'division' ? abolishedDivision(code) : undefined);
  if (entry === undefined) throw new Error(`the code table ${table} has no code ${code}`);
  return entry.title;
}

type CodeTable = {
  readonly entries: readonly CodeEntry[];
  readonly byCode: ReadonlyMap<string, CodeEntry>;
  readonly byName: ReadonlyMap<string, CodeEntry | undefined>;
  readonly byParent: ReadonlyMap<string | null, readonly CodeEntry[]>;
};

const tables: Readonly<Record<CodeTableName, CodeTable>> = {
  division: divisionTable(),
  industry: industryTable(),
  currency: listTable(readJson('currencies.json') as readonly ListRow[]),
  'document-kind': listTable(readJson('document-kinds.json') as readonly ListRow[]),
};

function divisionTable(): CodeTable {
  const provinces = new Map((readJson('provinces.json') as readonly ProvinceRow[]).map((row) => [row.code, row]));
  const rows = readCsv('divisions.csv');
  const codes = new Set(rows.map((row) => row['code']!));
  const entries = rows.map((row): CodeEntry => {
    const code = row['code']!;
    const zh = row['name']!;
    const title = { zh, en: provinces.get(code)?.en ?? zh };
    return { code, title, abolished: false, parent: ancestorCodes(code).find((ancestor) => codes.has(ancestor)) ?? null };
  });
  const byCode = mapByCode(entries);
  const namesOf = (entry: CodeEntry): string[] => {
    const province = provinces.get(entry.code);
    if (province !== undefined) return [entry.title.zh, province.short, province.en];
    const above = parentsOf(entry, byCode).toReversed();
    const paths = [[], ...above.map((parent) => [parent]), above].map((path) => path.map((parent) => parent.title.zh).join(''));
    return [...new Set(paths)].map((path) => path + entry.title.zh);
  };
  // A municipality's one city carries its name (北京市 is 110000 and 110100); the name means the municipality.
  const chooseSame = (first: CodeEntry, second: CodeEntry) => (second.parent === first.code ? first : undefined);
  return tableOf(entries, byCode, namesOf, chooseSame);
}

/** The codes above a division, nearest first. */
function ancestorCodes(code: string): string[] {
  return [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((ancestor) => ancestor !== code);
}

function abolishedDivision(code: string): CodeEntry | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const { byCode } = tables.division;
  const ancestor = ancestorCodes(code).find((above) => byCode.has(above));
  if (ancestor === undefined) return undefined;
  return { code, title: byCode.get(ancestor)!.title, abolished: true, parent: ancestor };
}

function industryTable(): CodeTable {
  const sections = new Map((readJson('industry-sections.json') as readonly SectionRow[]).map(({ code, en }) => [code, en]));
  const entries = readCsv('industries.csv').map((row): CodeEntry => {
    const code = row['code']!;
    const zh = row['name']!;
    return { code, title: { zh, en: sections.get(code) ?? zh }, abolished: false, parent: row['parent'] || null };
  });
  const byCode = mapByCode(entries);
  // Many systems write the section's letter before the digits: C3484.
  const sectionOf = (entry: CodeEntry) => parentsOf(entry, byCode).at(-1)?.code;
  const namesOf = (entry: CodeEntry) => [
    entry.title.zh,
    entry.parent === null ? entry.title.en : `${sectionOf(entry)}${entry.code}`,
  ];
  const childCount = new Map<string, number>();
  for (const { parent } of entries) if (parent !== null) childCount.set(parent, (childCount.get(parent) ?? 0) + 1);
  // An only child with its parent's title is the same industry, and the finer code says more; else the wider one is meant.
  const chooseSame = (first: CodeEntry, second: CodeEntry): CodeEntry | undefined => {
    const [wide, fine] = parentsOf(second, byCode).includes(first) ? [first, second] : [second, first];
    if (!parentsOf(fine, byCode).includes(wide)) return undefined;
    return fine.parent === wide.code && childCount.get(wide.code) === 1 ? fine : wide;
  };
  return tableOf(entries, byCode, namesOf, chooseSame);
}

function listTable(rows: readonly ListRow[]): CodeTable {
  const names = new Map(
    rows.map((row) => [row.code, [row.zh, row.en, ...row.aliases, ...(row.numeric === undefined ? [] : [row.numeric])]]),
  );
  const entries = rows.map((row): CodeEntry => ({
    code: row.code,
    title: { zh: row.zh, en: row.en },
    abolished: row.withdrawn === true,
    parent: null,
  }));
  return tableOf(
    entries,
    mapByCode(entries),
    (entry) => names.get(entry.code)!,
    () => undefined,
  );
}

function tableOf(
  entries: readonly CodeEntry[],
  byCode: ReadonlyMap<string, CodeEntry>,
  namesOf: (entry: CodeEntry) => readonly string[],
  chooseSame: (first: CodeEntry, second: CodeEntry) => CodeEntry | undefined,
): CodeTable {
  const byName = new Map<string, CodeEntry | undefined>();
  for (const entry of entries) {
    for (const key of new Set(namesOf(entry).map(nameKey))) {
      if (!byName.has(key)) byName.set(key, entry);
      else {
        const before = byName.get(key);
        byName.set(key, before && chooseSame(before, entry));
      }
    }
  }
  const byParent = Map.groupBy(entries, (entry) => entry.parent);
  return {
    entries,
    byCode: new Map(
      [...byCode].flatMap(([code, entry]) => [
        [code, entry],
        [nameKey(code), entry],
      ]),
    ),
    byName,
    byParent,
  };
}

/** Half-width, upper-case, without blanks. Codes that differ only in case from another do not exist in any of the tables. */
function nameKey(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

function mapByCode(entries: readonly CodeEntry[]): ReadonlyMap<string, CodeEntry> {
  return new Map(entries.map((entry) => [entry.code, entry]));
}

/** The entries above one, nearest first. */
function parentsOf(entry: CodeEntry, byCode: ReadonlyMap<string, CodeEntry>): CodeEntry[] {
  const above = entry.parent === null ? undefined : byCode.get(entry.parent);
  return above === undefined ? [] : [above, ...parentsOf(above, byCode)];
}

type ListRow = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** Three digits of ISO 4217. */
  readonly numeric?: string;
  readonly withdrawn?: boolean;
};
type SectionRow = { readonly code: string; readonly en: string };
type ProvinceRow = { readonly code: string; readonly short: string; readonly en: string };

function readJson(file: string): unknown {
  return JSON.parse(readTable(file));
}

/** Rows by their header. The tables hold no quotation marks and no commas within a value; the test holds them to it. */
function readCsv(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readTable(file).trimEnd().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index] ?? '', value])));
}

function readTable(file: string): string {
  return readFileSync(new URL(`./tables/${file}`, import.meta.url), 'utf8');
}
