import type { EvaluatedRecord, RecordsByItem } from './evaluated-record.ts';

/** Between the versions of a subject's text, and between the cells of one version: no value holds either. */
export const VERSION_END = '\u001E';
export const CELL_END = '\u001F';

/** Cells before the fields of an item. */
const [ITEM, KEY, PROVIDER, RECORDED, STATUS, ENDS, FIELDS] = [0, 1, 2, 3, 4, 5, 6];

export type UnusableMark = {
  readonly itemNo: number;
  readonly recordKey: string;
  readonly providerNo: number;
  readonly kind: 'withheld' | 'repaired';
};

type Version = { readonly providerNo: number; readonly cells: readonly string[] };

/**
 * What is believed of a subject: of each record the newest version by each provider, without those withdrawn, withheld and repaired, and
 * of these the one of lowest rank, then the latest. The same rule as for every answer of the platform. `text` holds the versions in the
 * order of item, key, provider and time.
 */
export function believedRecords(
  text: string,
  marks: readonly UnusableMark[],
  rankOf: (providerNo: number) => number,
): RecordsByItem {
  const byItem = new Map<number, EvaluatedRecord[]>();
  const unusable = marksBy(marks);
  let standing: Version[] = [];
  const close = () => {
    const best = bestOf(standing, unusable, rankOf);
    standing = [];
    if (best === undefined) return;
    const itemNo = Number(best.cells[ITEM]);
    const { cells, providerNo } = best;
    const record = { key: cells[KEY]!, providerNo, endsOn: cells[ENDS]!, values: cells.slice(FIELDS) };
    const some = byItem.get(itemNo);
    if (some === undefined) byItem.set(itemNo, [record]);
    else some.push(record);
  };
  for (const line of text === '' ? [] : text.split(VERSION_END)) {
    const cells = line.split(CELL_END);
    const before = standing.at(-1);
    if (before !== undefined && (before.cells[KEY] !== cells[KEY] || before.cells[ITEM] !== cells[ITEM])) close();
    const providerNo = Number(cells[PROVIDER]);
    // Of one provider the later version stands for the earlier.
    if (standing.at(-1)?.providerNo === providerNo) standing.pop();
    standing.push({ providerNo, cells });
  }
  if (standing.length > 0) close();
  return byItem;
}

function bestOf(standing: readonly Version[], unusable: ReadonlySet<string>, rankOf: (providerNo: number) => number) {
  let best: Version | undefined;
  for (const one of standing) {
    if (one.cells[STATUS] === 'w' || isUnusable(one, unusable)) continue;
    if (best === undefined || isBefore(one, best, rankOf)) best = one;
  }
  return best;
}

/** PostgreSQL's texts of moments in one time zone compare as the moments do. */
function isBefore(one: Version, other: Version, rankOf: (providerNo: number) => number): boolean {
  const [rank, otherRank] = [rankOf(one.providerNo), rankOf(other.providerNo)];
  if (rank !== otherRank) return rank < otherRank;
  const [at, otherAt] = [one.cells[RECORDED]!, other.cells[RECORDED]!];
  return at === otherAt ? one.providerNo < other.providerNo : at > otherAt;
}

function isUnusable({ cells, providerNo }: Version, unusable: ReadonlySet<string>): boolean {
  if (unusable.size === 0) return false;
  const record = `${cells[ITEM]}${CELL_END}${cells[KEY]}`;
  return unusable.has(record) || unusable.has(`${record}${CELL_END}${providerNo}`);
}

/** A repair concerns the record, whoever reports it; a withholding one provider's version. */
function marksBy(marks: readonly UnusableMark[]): ReadonlySet<string> {
  return new Set(
    marks.map(({ itemNo, recordKey, providerNo, kind }) => {
      const record = `${itemNo}${CELL_END}${recordKey}`;
      return kind === 'repaired' ? record : `${record}${CELL_END}${providerNo}`;
    }),
  );
}
