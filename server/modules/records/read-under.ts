import type { Basis } from '../../kernel/pure/basis.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { named, sql } from '../../kernel/pure/sql.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { findMarks } from './marks.ts';
import { newestVersions, resolveRecords, type Fact, type FactHead, type FactText } from './model.ts';
import { disclosable, marksOf } from './model/marked.ts';
import { isSelfReported } from './model/self-reported.ts';
import { coveredItems, isWithinPeriod } from './model/within-basis.ts';
import { precedences, readFacts } from './store.ts';

/** A record as a basis lets it be used: whom it is believed from, and what is marked on it. */
export type UsableRecord = FactHead & {
  readonly key: string;
  readonly body: Fact['body'];
  readonly disputed: boolean;
  /** Other providers say otherwise; what the enterprise says of itself contradicts no department. */
  readonly conflicting: boolean;
  /** The enterprise reported it of itself (自愿填报), and no department has. */
  readonly selfReported: boolean;
};

/** What a provider says of the subject at this moment, fetched from it: it stands for whatever it delivered before. */
export type LiveStream = {
  readonly itemNo: number;
  readonly providerNo: number;
  /** When it was fetched, RFC 3339. */
  readonly fetchedAt: string;
  readonly rows: readonly {
    readonly recordKey: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    /** JSON text. */
    readonly body: string;
    /** 32 hex digits. */
    readonly digest: string;
  }[];
};

/**
 * The records of one subject that a basis covers: of the given items, within its period, believed versions only. What is withheld or
 * repaired is not there, be it delivered or fetched live. The statements leave together; row security shows the caller this one subject
 * for the rest of the transaction.
 */
export async function readUnder(
  tx: Tx,
  basis: Basis,
  itemNos: readonly number[],
  knownAt: string | null,
  live: readonly LiveStream[] = [],
): Promise<readonly UsableRecord[]> {
  const items = coveredItems(itemNos.map(requireItemByNo), basis);
  if (items.length === 0) return [];
  const nos = items.map(({ no }) => no);
  const [, facts, marks, rank] = await Promise.all([
    tx.rows(named('basis-of-reading', sql`select set_config('jinqiao.basis', ${basis.subjectId}, true)`)),
    readFacts(tx, basis, knownAt, nos),
    findMarks(tx, basis.subjectId, knownAt),
    precedences(tx),
  ]);
  const on = marksOf(marks);
  const current = disclosable(
    withLive(
      newestVersions(facts),
      live.filter(({ itemNo }) => nos.includes(itemNo)),
    ),
    marks,
  );
  const records = resolveRecords(current, (providerNo) => rank.get(providerNo) ?? Number.MAX_SAFE_INTEGER);
  return records
    .filter((record) => isWithinPeriod(requireItemByNo(record.itemNo), basis, record))
    .map(({ others, body, ...head }) => ({
      ...head,
      key: head.recordKey,
      body: JSON.parse(body) as Fact['body'],
      disputed: on(head).disputed,
      conflicting: others.some((other) => !isSelfReported(other)),
      selfReported: isSelfReported(head),
    }));
}

function withLive(delivered: readonly FactText[], live: readonly LiveStream[]): readonly FactText[] {
  if (live.length === 0) return delivered;
  const asked = new Set(live.map(streamOf));
  return [...delivered.filter((fact) => !asked.has(streamOf(fact))), ...live.flatMap(factsOf)];
}

const streamOf = ({ itemNo, providerNo }: { readonly itemNo: number; readonly providerNo: number }) => `${itemNo} ${providerNo}`;

/** No delivery and no row brought them. */
const factsOf = ({ itemNo, providerNo, fetchedAt, rows }: LiveStream): FactText[] =>
  rows.map((row) => ({ ...row, itemNo, providerNo, recordedAt: fetchedAt, deliveryId: 0, rowNo: 0, status: 'a' }));
