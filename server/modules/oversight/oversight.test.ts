import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leafHash, toHex, utf8 } from '../../../sdk/log/index.ts';
import { contextOf } from '../../kernel/perform.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { administrator, auditor, institutionOf, openWorld, operator, regulator, type World } from '../../testing/world.ts';
import { recordDisclosure } from '../audit/index.ts';
import { sha256 } from '../audit/log/sha256.ts';
import { insertCase } from '../query/store.ts';
import { reconcileDay } from './reconcile-day.ts';
import { advanceDay, findDay } from './reconcile-store.ts';
import type { Verdict } from './model/verdict.ts';

type FoundUse = {
  disclosureId: string;
  at: string;
  verdict: Verdict | null;
  afterEnd: boolean | null;
  institutionNo: number;
  leafHash: string;
  [name: string]: unknown;
};
type Misuse = {
  findingId: string;
  rule: string;
  institutionNo: number;
  findingState: string;
  disclosureIds: string[];
  severity: string;
};

const day = '2026-03-03';
const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 2, 3, hour - 8, minute));
const subjects = ['91350100M000100Y43', '91330100799655058B'];
let world: World;
let bank: Principal & { institutionNo: number };
const rival = institutionOf(77);

type Given = {
  caseNo?: string | null;
  subject?: number;
  purpose?: string | null;
  when?: Date;
  who?: Principal;
  item?: string;
  clientId?: string;
  provider?: number;
};

async function use({
  caseNo = 'A',
  subject = 0,
  purpose = 'loan-review',
  when = at(10),
  who = bank,
  item = 'tax-payments',
  clientId,
  provider = 1,
}: Given) {
  const disclosureId = randomUUID();
  const given = {
    disclosureId,
    requestId: randomUUID(),
    at: when,
    subjectId: subjects[subject]!,
    institutionNo: who.institutionNo ?? null,
    clientId: clientId ?? who.clientId,
    providerNos: [provider],
    operation: 'query.ask',
    purpose,
    caseNo,
    authorisationId: null,
    artefactDigest: null,
    items: [{ item, fields: ['taxKind'], recordDigests: [], providerNos: [provider] }],
    requestDigest: 'x',
    ruleVersion: 'catalogue 1',
  };
  await world.database.transaction(who, async (tx) => recordDisclosure(tx, given, when));
  return disclosureId;
}

async function openCase(
  caseNo: string,
  kind: 'application' | 'loan',
  openedAt: Date,
  closedAt: Date | null = null,
  who: Principal = bank,
) {
  const one = { subjectId: subjects[0]!, institutionNo: who.institutionNo!, caseNo, kind, amountFen: null, openedAt };
  await world.database.transaction(who, async (tx) => {
    await insertCase(tx, one, 'test');
    if (closedAt !== null) await tx.run(sql`update query.cases set closed_at = ${closedAt} where case_no = ${caseNo}`);
  });
}

const platform = () =>
  contextOf(world.pipeline, { principal: system, language: 'zh' }, world.pipeline.database.reads(system), 'test').platform;
const stored = () =>
  world.database.transaction(system, (tx) =>
    tx.rows<{ id: string; verdict: Verdict }>(
      sql`select disclosure_id as id, verdict from oversight.verdicts where day = ${day}::date order by disclosure_id`,
    ),
  );
const search = async (who: Principal, filter: object): Promise<FoundUse[]> => {
  const all: FoundUse[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < 100 && cursor !== null; page++) {
    const given = { ...filter, limit: 7, ...(cursor === undefined ? {} : { cursor }) };
    const answer: { foundUses: FoundUse[]; next: string | null } = await world.call(who, 'oversight.search-uses', given);
    all.push(...answer.foundUses);
    cursor = answer.next;
  }
  return all;
};
const misuses = async (who: Principal, filter: object = {}) =>
  (await world.call<{ misuses: Misuse[] }>(who, 'oversight.list-findings', filter)).misuses;

const expected = new Map<string, Verdict>();

beforeAll(async () => {
  world = await openWorld();
  bank = await admittedBank(world, 'bank-one', { items: ['registration', 'tax-payments'] });
  const early = new Date('2026-02-20T00:00:00Z');
  await openCase('A', 'application', early);
  await openCase('L', 'loan', early);
  await openCase('CLOSED', 'application', early, at(9));
  await openCase('CLOSED-LATER', 'application', early, at(20));
  await openCase('OLD', 'application', new Date('2025-10-01T00:00:00Z'));
  await openCase('LATE', 'application', at(15));
  await openCase('A', 'application', early, null, rival);
  const expect1 = async (verdict: Verdict, given: Given) => expected.set(await use(given), verdict);
  await expect1('in-order', {});
  await expect1('in-order', { caseNo: 'L', purpose: 'post-loan-monitoring', provider: 2 });
  await expect1('in-order', { caseNo: 'CLOSED-LATER', clientId: 'desk-2' });
  await expect1('in-order', { who: rival, item: 'registration' });
  await expect1('no-case', { caseNo: null });
  await expect1('unknown-case', { caseNo: 'NOWHERE' });
  await expect1('unknown-case', { caseNo: 'L', purpose: 'post-loan-monitoring', who: rival });
  await expect1('other-subject', { subject: 1 });
  await expect1('opened-after', { caseNo: 'LATE' });
  await expect1('closed-case', { caseNo: 'CLOSED' });
  await expect1('other-kind', { caseNo: 'L' });
  await expect1('other-kind', { purpose: null });
  await expect1('no-application', { caseNo: 'OLD' });
  await expect1('no-institution', { who: { clientId: 'x', name: 'x', role: 'provider' } });
  // At night, more than is let pass, and by whom nothing else is known.
  for (let index = 0; index < 12; index++) await expect1('in-order', { when: at(3, index), who: rival });
  await use({ when: new Date(at(0).getTime() - 1) });
  await use({ when: new Date(at(24).getTime()) });
  await world.call(auditor, 'oversight.reconcile', { day });
});
afterAll(() => world.close());

test('each disclosure of a day, and none of another, is under exactly one verdict, and it is the right one', async () => {
  expect(new Map((await stored()).map(({ id, verdict }) => [id, verdict]))).toEqual(expected);
});

test('doing it again, or going on after being killed in the middle, gives the same', async () => {
  const before = await stored();
  const again = await reconcileDay(platform(), day);
  expect(again.uses).toBe(expected.size);
  expect(await stored()).toEqual(before);
  // As a run that was killed after its ninth use leaves it.
  const ninth = (await search(auditor, { since: at(0).toISOString(), until: at(24).toISOString() })).toReversed()[8]!;
  await world.database.transaction(system, async (tx) => {
    await tx.run(
      sql`delete from oversight.verdicts where day = ${day}::date and (at, disclosure_id) > (${ninth.at}::timestamptz, ${ninth.disclosureId}::uuid)`,
    );
    await tx.run(
      sql`update oversight.days set finished_at = null, reached_at = ${ninth.at}, reached_id = ${ninth.disclosureId}::uuid, uses = 9`,
    );
  });
  expect(await stored()).toHaveLength(9);
  expect((await reconcileDay(platform(), day)).uses).toBe(expected.size);
  expect(await stored()).toEqual(before);
});

test('two runs at once give the same as one', async () => {
  const before = await stored();
  await world.database.transaction(system, (tx) =>
    tx.run(
      sql`update oversight.days set finished_at = null, reached_at = '0001-01-01T00:00:00Z', uses = 0 where day = ${day}::date`,
    ),
  );
  const runs = await Promise.all([reconcileDay(platform(), day), reconcileDay(platform(), day)]);
  expect(runs.map(({ uses }) => uses)).toEqual([expected.size, expected.size]);
  expect(await stored()).toEqual(before);
  expect((await misuses(auditor)).length).toBe(
    new Set((await misuses(auditor)).map((one) => `${one.rule} ${one.institutionNo}`)).size,
  );
});

test('a run that finds its place taken by another adds nothing and goes on from there', async () => {
  const place = { at: '2026-03-03T00:00:00Z', disclosureId: randomUUID() };
  const [before, after] = await world.database.transaction(system, async (tx) => {
    const stands = (await findDay(tx, day))!;
    return [stands, await advanceDay(tx, day, { ...stands, reachedAt: '2026-03-02T17:00:00Z' }, place, 5)];
  });
  expect(after).toEqual(before);
});

test('the search finds what a plain filter over all disclosures finds, by any combination of conditions, newest first', async () => {
  const all = await search(regulator, {});
  expect(all.length).toBe(expected.size + 2);
  const of = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const filters = fc.record({
    institutionNo: of(bank.institutionNo, 77),
    clientId: of(bank.clientId, rival.clientId, 'desk-2'),
    subjectId: of(...subjects),
    items: of(['tax-payments'], ['registration'], ['registration', 'tax-payments']),
    field: of('taxKind', 'none'),
    providerNo: of(1, 2),
    purpose: of('loan-review', 'post-loan-monitoring'),
    caseNo: of('A', 'L'),
    verdict: of<Verdict>('in-order', 'closed-case', 'unknown-case'),
    atFault: of(true, false),
    since: of(at(9).toISOString()),
    until: of(at(3, 5).toISOString(), at(12).toISOString()),
  });
  const holds = (one: FoundUse, filter: Record<string, unknown>): boolean => {
    const { since, until } = filter as { since?: string; until?: string };
    const items = one['items'] as { item: string; fields: string[] }[];
    const wanted = filter['items'] as string[] | undefined;
    const plain = ['institutionNo', 'clientId', 'subjectId', 'purpose', 'caseNo', 'verdict'].every(
      (name) => filter[name] === undefined || one[name] === filter[name],
    );
    const fault = one.verdict === null ? null : one.verdict !== 'in-order' || one.afterEnd === true;
    return (
      plain &&
      (wanted === undefined || items.some(({ item }) => wanted.includes(item))) &&
      (filter['field'] === undefined || items.some(({ fields }) => fields.includes(String(filter['field'])))) &&
      (filter['providerNo'] === undefined || (one['providerNos'] as number[]).includes(Number(filter['providerNo']))) &&
      (filter['atFault'] === undefined || fault === filter['atFault']) &&
      (since === undefined || Date.parse(one.at) >= Date.parse(since)) &&
      (until === undefined || Date.parse(one.at) < Date.parse(until))
    );
  };
  await fc.assert(
    fc.asyncProperty(filters, async (given) => {
      const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      expect(await search(regulator, filter)).toEqual(all.filter((one) => holds(one, filter)));
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('an institution sees its own uses, findings and explanations and nothing of another’s', async () => {
  expect(new Set((await search(bank, {})).map((one) => one.institutionNo))).toEqual(new Set([bank.institutionNo]));
  expect(await search(rival, { institutionNo: bank.institutionNo })).toEqual([]);
  expect(await misuses(bank, { institutionNo: 77 })).toEqual([]);
  const [closed] = await search(bank, { verdict: 'closed-case' });
  const explain = { disclosureId: closed!.disclosureId, text: '示例说明' };
  await expect(world.call(rival, 'oversight.explain-use', explain)).rejects.toMatchObject({ code: 'resource.not-found' });
  await world.call(bank, 'oversight.explain-use', explain);
  const explanations = (who: Principal) => world.call<{ explanations: unknown[] }>(who, 'oversight.list-explanations', {});
  expect((await explanations(rival)).explanations).toEqual([]);
  expect((await explanations(auditor)).explanations).toHaveLength(1);
  await world.call(auditor, 'oversight.judge-explanation', { disclosureId: closed!.disclosureId, accepted: false, note: '示例' });
  await expect(world.call(bank, 'oversight.explain-use', explain)).rejects.toMatchObject({ code: 'state.conflict' });
});

test('uses by night are found, with the very uses as evidence; hours set for the institution silence the rule from then on', async () => {
  const [found] = await misuses(auditor, { rule: 'hours', institutionNo: 77 });
  expect(found?.disclosureIds).toHaveLength(12);
  expect(new Set((await search(auditor, { findingId: found!.findingId })).map((one) => one.disclosureId))).toEqual(
    new Set(found?.disclosureIds),
  );
  await world.call(administrator, 'oversight.set-threshold', {
    rule: 'hours',
    threshold: 'fromHour',
    institutionNo: 77,
    value: 0,
    reason: '示例',
  });
  const next = '2026-03-04';
  for (let index = 0; index < 12; index++) await use({ when: new Date(at(27).getTime() + index), who: rival });
  for (let index = 0; index < 12; index++) await use({ when: new Date(at(27).getTime() + index) });
  await world.call(auditor, 'oversight.reconcile', { day: next });
  expect((await misuses(auditor, { rule: 'hours', since: next })).map((one) => one.institutionNo)).toEqual([bank.institutionNo]);
});

test('a sanction needs a confirmed finding, which needs a hearing, and goes up the ladder only as the operator carries it out', async () => {
  const [night] = await misuses(auditor, { rule: 'hours', institutionNo: bank.institutionNo });
  const findingId = night!.findingId;
  const propose = (step: string, more: object = {}) =>
    world.call<{ proposalId: string }>(regulator, 'oversight.propose-sanction', {
      institutionNo: bank.institutionNo,
      step,
      findingIds: [findingId],
      reason: '示例',
      ...more,
    });
  const decide = { findingId, decision: 'confirmed', note: '示例' };
  await expect(propose('warning')).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(world.call(auditor, 'oversight.decide-finding', decide)).rejects.toMatchObject({ code: 'state.conflict' });
  await expect(world.call(rival, 'oversight.explain-finding', { findingId, text: 'x' })).rejects.toMatchObject({
    code: 'resource.not-found',
  });
  await world.call(bank, 'oversight.explain-finding', { findingId, text: '示例说明' });
  await world.call(auditor, 'oversight.decide-finding', decide);
  for (const step of ['suspension', 'withdrawal']) await expect(propose(step)).rejects.toMatchObject({ code: 'request.invalid' });
  const { proposalId } = await propose('warning');
  await expect(propose('warning')).rejects.toMatchObject({ code: 'state.conflict' });
  // What the operator does under another step's name carries out nothing.
  await world.call(operator, 'institutions.warn', {
    institutionNo: bank.institutionNo,
    reason: '示例',
    proposalId: randomUUID(),
  });
  await world.settle();
  await expect(propose('rectification', { rectifyBy: '2099-01-01' })).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(propose('warning')).rejects.toMatchObject({ code: 'state.conflict' });
  await world.call(operator, 'institutions.warn', { institutionNo: bank.institutionNo, reason: '示例', proposalId });
  await world.settle();
  await expect(propose('suspension')).rejects.toMatchObject({ code: 'request.invalid' });
  await propose('rectification', { rectifyBy: '2099-01-01' });
  const seen = await world.call<{ proposals: { carriedOutBy: string | null }[] }>(bank, 'oversight.list-proposals', {});
  expect(seen.proposals.map((one) => one.carriedOutBy)).toEqual([null, 'test-operator']);
  expect((await world.call<{ proposals: unknown[] }>(rival, 'oversight.list-proposals', {})).proposals).toEqual([]);
});

test('an export names every use with the hash of its entry in the log, and the checkpoint', async () => {
  await world.settle();
  const bytes = await world.call<Buffer>(regulator, 'oversight.export-uses', { format: 'csv', verdict: 'closed-case' });
  const [use1] = await search(regulator, { verdict: 'closed-case' });
  const [leaf] = await world.database.transaction(system, (tx) =>
    tx.rows<{ entry: string }>(sql`select entry from audit.leaves where entry_id = ${use1!.disclosureId}::uuid`),
  );
  expect(use1!.leafHash).toBe(toHex(leafHash(sha256, utf8(leaf!.entry))));
  const text = bytes.toString();
  expect(text.split('\r\n')[1]).toContain(use1!.leafHash);
  expect(text).toContain('披露日志检查点');
  const book = await world.call<Buffer>(regulator, 'oversight.export-uses', { format: 'xlsx' });
  expect(book.subarray(0, 2).toString()).toBe('PK');
});
