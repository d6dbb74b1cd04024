import { Client } from 'pg';
import { syntheticCode } from '../../../sandbox/synthetic-code.ts';
import { findItem } from '../catalogue/index.ts';
import type { World } from '../../testing/world.ts';

/** Something that became known of an enterprise at a moment: a version of a record, a withdrawal, or a mark put or ended. */
export type Known = {
  readonly at: string;
  readonly subjectId: string;
  readonly item: string;
  readonly key: string;
  readonly providerNo: number;
} & (
  | { readonly body: Readonly<Record<string, unknown>> | null }
  | { readonly mark: 'repaired' | 'withheld'; readonly ends: boolean }
);

export const codeOf = (number: number): string => syntheticCode('91', '330100', 'enterprise', number);

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A connection of the owner of all tables: it writes what became known at moments that are long past. */
export async function openHistory(world: World) {
  const client = new Client({ connectionString: world.url });
  await client.connect();
  const put = async (one: Known) => {
    const { no } = findItem(one.item)!;
    const key = [one.subjectId, no, one.key, one.providerNo];
    if ('mark' in one) {
      await (one.ends
        ? client.query(
            `update records.marks set until = $5 where subject_id = $1 and item_no = $2 and record_key = $3 and provider_no = $4 and until is null`,
            [...key, one.at],
          )
        : client.query(
            `insert into records.marks (subject_id, item_no, record_key, provider_no, kind, reference, since) values ($1, $2, $3, $4, $5, 'test', $6)`,
            [...key, one.mark, one.at],
          ));
      return;
    }
    await client.query(
      `insert into records.facts (subject_id, item_no, record_key, provider_no, recorded_at, delivery_id, row_no, status, digest, body)
       values ($1, $2, $3, $4, $5, 1, 1, $6, gen_random_uuid(), $7)`,
      [...key, one.at, one.body === null ? 'w' : 'a', JSON.stringify(one.body ?? {})],
    );
    await client.query(
      `insert into records.streams (provider_no, item_no, changes, first_changed_at, last_changed_at) values ($1, $2, 1, $3, $3)
       on conflict (provider_no, item_no) do update set changes = streams.changes + 1, last_changed_at = excluded.last_changed_at,
         first_changed_at = least(streams.first_changed_at, excluded.first_changed_at)`,
      [one.providerNo, no, one.at],
    );
  };
  return { client, put, close: () => client.end() };
}

/** Two and a half years of an enterprise, with months that arrive late, corrections, withdrawals, repairs and two providers who disagree. */
export function randomHistory(subjectId: string, providers: readonly [number, number], random: () => number): Known[] {
  const known: Known[] = [];
  const one = providers[0];
  const some = (from: number, to: number) => Math.floor(from + random() * (to - from + 1));
  const day = (number: number) => new Date(Date.UTC(2024, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
  const moment = (number: number) => `${day(number)}T${String(some(10, 23))}:00:00.${String(some(0, 999_999)).padStart(6, '0')}Z`;
  const add = (number: number, item: string, key: string, body: object | null, providerNo = one) =>
    known.push({
      at: moment(number),
      subjectId,
      item,
      key,
      providerNo,
      body: body as Known extends { body: infer B } ? B : never,
    });
  add(some(1, 30), 'registration', '', {
    name: '示例公司',
    establishedOn: day(some(-2000, -10)),
    registeredCapital: some(1, 90) * 1e8,
  });
  for (let month = 0; month < 30; month++) {
    const text = day(month * 30.4375).slice(0, 7);
    const arrives = month * 30 + 31 + some(10, 50);
    for (const item of ['sales-summaries', 'electricity-bills', 'social-insurance-payments'] as const) {
      if (random() < 0.1) continue;
      const body = bodyOf(item, text, some);
      const key = `k ${text}`;
      add(arrives + some(0, 5), item, key, body);
      if (random() < 0.2) add(arrives + some(20, 90), item, key, bodyOf(item, text, some));
      if (random() < 0.1) add(arrives + some(20, 90), item, key, bodyOf(item, text, some), providers[1]);
      if (random() < 0.05) add(arrives + some(91, 150), item, key, null);
    }
  }
  for (let number = 0; number < 8; number++) {
    const at = some(30, 880);
    const key = `罚${number}`;
    const severityClass = ['minor', 'ordinary', 'serious'][some(0, 2)];
    add(at, 'penalties', key, {
      documentNo: key,
      decidedOn: day(at - some(1, 40)),
      severityClass,
      publicationStatus: 'published',
    });
    const mark = { subjectId, item: 'penalties', key, providerNo: one } as const;
    const fate = some(0, 3);
    if (fate < 2) known.push({ ...mark, at: moment(at + some(30, 200)), mark: 'repaired', ends: false });
    if (fate === 2) {
      known.push(
        { ...mark, at: moment(at + 20), mark: 'withheld', ends: false },
        { ...mark, at: moment(at + some(30, 80)), mark: 'withheld', ends: true },
      );
    }
  }
  return known;
}

function bodyOf(item: string, month: string, some: (from: number, to: number) => number) {
  if (item === 'sales-summaries') return { basis: 'declared', month, sales: some(0, 9) * 12_345_67 };
  if (item === 'electricity-bills')
    return { accountNo: '1', month, consumption: some(0, 9) * 123.25, dueOn: `${month}-20`, due: 1 };
  return { insuranceKind: 'pension', month, payerCount: some(5, 30), due: 1, paid: 1, arrears: some(0, 1) };
}
