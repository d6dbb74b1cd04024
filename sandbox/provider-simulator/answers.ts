import { findItem } from '../../server/modules/catalogue/index.ts';
import type { ItemDefinition, RecordBody } from '../../server/modules/catalogue/model/item.ts';
import { judge, type Claim, type Test } from '../../server/modules/query/model/claim.ts';
import { csvColumns } from '../csv-column.ts';
import { enterpriseAt, type Enterprise } from '../enterprise.ts';
import { recordsOf } from '../records.ts';
import type { World } from '../world.ts';

/** A claim as it comes over the wire: measure, test and threshold side by side. */
export type WireClaim = {
  readonly item: string;
  readonly measure: Claim['measure'];
  readonly is: Test['is'];
  readonly field?: string;
  readonly months?: number;
  readonly figure?: number;
  readonly to?: number;
  readonly text?: string;
};

/** What departments know of the enterprises of a sample. */
export type Answers = {
  /** Records as they would be delivered, by the item's field names; none of whom nobody knows. */
  readonly records: (subjectId: string, item: string) => readonly Readonly<Record<string, string>>[];
  readonly verdict: (subjectId: string, claim: WireClaim, day: string, period: Period | null) => 'yes' | 'no' | 'unknown';
};

type Period = { readonly from: string; readonly to: string };

/** Answers from a world of synthetic enterprises, the same that a sample of it holds on that day. */
export function answersOf(world: World, enterprises: number, today: () => string): Answers {
  let indexOf: ReadonlyMap<string, number> | undefined;
  const find = (code: string): Enterprise | undefined => {
    indexOf ??= new Map(Array.from({ length: enterprises }, (_, index) => [enterpriseAt(world, index).code, index]));
    const index = indexOf.get(code);
    return index === undefined ? undefined : enterpriseAt(world, index);
  };
  const bodies = (subjectId: string, item: ItemDefinition) => {
    const enterprise = find(subjectId);
    return enterprise === undefined ? [] : recordsOf(enterprise, item, today()).map((body) => ({ enterprise, body }));
  };
  return {
    records: (subjectId, name) => {
      const item = requireItem(name);
      return bodies(subjectId, item).map(({ enterprise, body }) => wireRecord(item, enterprise, body));
    },
    verdict: (subjectId, claim, day, period) => {
      const item = requireItem(claim.item);
      const held = bodies(subjectId, item).map(({ body }) => ({ validFrom: dayIn(item, body), body }));
      if (held.length === 0) return 'unknown';
      const looked = held.filter(
        ({ validFrom }) =>
          period === null || validFrom === null || (validFrom.slice(0, 7) >= period.from && validFrom.slice(0, 7) <= period.to),
      );
      return judge(claimOf(claim), looked, day);
    },
  };
}

/** The values as text in the unit of their field, as in a delivered file. */
function wireRecord(item: ItemDefinition, enterprise: Enterprise, body: RecordBody): Record<string, string> {
  const names = Object.keys(item.fields);
  const columns = csvColumns(item).filter(({ field }) => field !== null);
  const cells = names.map((name, index) => [name, columns[index]!.cell(enterprise, body)] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
}

/** The first day on which a record is true: a month stands for its first day. */
function dayIn({ validFrom }: ItemDefinition, body: RecordBody): string | null {
  const text = validFrom === null ? undefined : body[validFrom];
  if (text === undefined) return null;
  return `${String(text)}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

function claimOf({ item, measure, field, months, is, figure = 0, to = 0, text = '' }: WireClaim): Claim {
  const test: Test = is === 'equals' ? { is, text } : is === 'between' ? { is, figure, to } : { is, figure };
  return { item, measure, test, ...(field === undefined ? {} : { field }), ...(months === undefined ? {} : { months }) };
}

function requireItem(name: string): ItemDefinition {
  const item = findItem(name);
  if (item === undefined) throw new RangeError(`no item ${name}`);
  return item;
}
