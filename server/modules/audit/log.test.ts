import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nodeCrypto } from '../../../cli/log/node-crypto.ts';
import { startSealer } from '../../host/sealer.ts';
import { verifiedCheckpoint, verifyProofFile } from '../../../sdk/log/index.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { auditPlatformLog } from '../../testing/audit-platform-log.ts';
import { seededRandom } from '../../testing/mutate.ts';
import { sampleDisclosure } from '../../testing/sample-disclosure.ts';
import { randomTampering } from '../../testing/random-tampering.ts';
import { keepLog, restoreLog, tamper } from '../../testing/tamper-log.ts';
import { auditor, institutionOf, openWorld, subjectOf, type World } from '../../testing/world.ts';
import { disclosureStatement, eraseDisclosure, prepareDisclosure, recordDisclosure, sealRound } from './index.ts';

let world: World;
let admin: Client;

beforeAll(async () => {
  world = await openWorld();
  admin = new Client({ connectionString: world.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await world.close();
});
beforeEach(() =>
  admin.query('delete from audit.disclosures; delete from audit.leaves; delete from audit.tiles; delete from audit.checkpoints'),
);

const now = new Date('2024-03-01T08:00:01Z');
const subject = '91350100M000100Y43';
const providerOf = (providerNo: number): Principal => ({ clientId: `p-${providerNo}`, name: 'p', role: 'provider', providerNo });

type Proof = { readonly disclosureId: string; readonly parts: readonly { readonly name: string; readonly text: string }[] };
type List = {
  readonly disclosures: readonly { readonly disclosureId: string; readonly items: readonly { item: string }[] }[];
  readonly next: string | null;
};

const record = (more = {}, who: Principal = institutionOf(1)) =>
  world.database.transaction(who, async (tx) => recordDisclosure(tx, sampleDisclosure(more), now));
const seal = () => world.database.transaction(system, (tx) => sealRound(tx, world.pipeline.signer));
const sealAll = async () => {
  let round = await seal();
  while (round.full || round.sealed > 0) round = await seal();
};
const many = (count: number) =>
  world.database.transaction(system, (tx) =>
    tx.run(
      disclosureStatement(
        Array.from({ length: count }, () => prepareDisclosure(sampleDisclosure())),
        now,
      ),
    ),
  );
const positions = async () =>
  (await admin.query<{ position: string | null }>('select position from audit.leaves order by position')).rows.map((row) =>
    row.position === null ? null : Number(row.position),
  );
const audit = (known = {}) =>
  auditPlatformLog((name, input) => world.call('auditor', name, input), world.pipeline.signer.publicKey, Object.values(known));
const keys = () => [{ publicKey: world.pipeline.signer.publicKey }];
const proofOf = (who: Principal, disclosureId: string) => world.call<Proof>(who, 'audit.get-proof', { disclosureId });
const list = (who: Principal, input = {}) => world.call<List>(who, 'audit.list-disclosures', input);

test('entries appended at once by many are each sealed exactly once, without a gap, whoever else seals at the same time', async () => {
  const appends = Array.from({ length: 60 }, () => record());
  const seals = Array.from({ length: 30 }, async () => seal());
  await Promise.all([...appends, ...seals]);
  await sealAll();
  expect(await positions()).toEqual(Array.from({ length: 60 }, (_, n) => n));
  expect(await audit()).toMatchObject({ size: 60, findings: [] });
});

test('a sealer that dies before its commit has sealed nothing, and the next one seals all of it once', async () => {
  await record();
  await sealAll();
  await many(300);
  const died = world.database.transaction(system, async (tx) => {
    expect(await sealRound(tx, world.pipeline.signer)).toEqual({ sealed: 300, full: false });
    throw new Error('killed');
  });
  await expect(died).rejects.toThrow('killed');
  expect((await positions()).filter((position) => position !== null)).toEqual([0]);
  await sealAll();
  expect(await positions()).toEqual(Array.from({ length: 301 }, (_, n) => n));
  expect(await audit()).toMatchObject({ size: 301, findings: [] });
});

test('an entry whose transaction is not yet committed is passed over and sealed later, behind those that were', async () => {
  let early = '';
  await world.database.transaction(institutionOf(1), async (tx) => {
    const prepared = prepareDisclosure(sampleDisclosure());
    early = prepared.disclosureId;
    await tx.run(disclosureStatement([prepared], new Date(0)));
    await record();
    await sealAll();
    expect(await positions()).toEqual([0]);
  });
  await sealAll();
  const last = await admin.query('select entry_id as id from audit.leaves where position = 1');
  expect(last.rows).toEqual([{ id: early }]);
});

test('a disclosure that is rolled back leaves no entry, and what is recorded is sealed by the running sealer within a second', async () => {
  const rolledBack = world.database.transaction(institutionOf(1), async (tx) => {
    await tx.run(disclosureStatement([prepareDisclosure(sampleDisclosure())], now));
    throw new Error('refused');
  });
  await expect(rolledBack).rejects.toThrow('refused');
  await sealAll();
  expect(await positions()).toEqual([]);
  const sealer = startSealer(world.pipeline);
  try {
    const at = performance.now();
    await record();
    await expect.poll(positions, { interval: 20, timeout: 10_000 }).toEqual([0]);
    expect(performance.now() - at).toBeLessThan(1_000);
  } finally {
    await sealer.stop();
  }
});

test('the proof opens to subject, institution and auditor all, to a provider its own items, and to others nothing', async () => {
  const { disclosureId, leafHash } = await record();
  expect(leafHash).toMatch(/^[0-9a-f]{64}$/);
  await expect(proofOf(institutionOf(1), disclosureId)).rejects.toMatchObject({
    code: 'state.conflict',
    info: { retryAfterSeconds: 1 },
  });
  await many(3);
  await sealAll();
  for (const who of [subjectOf(subject), institutionOf(1), auditor]) {
    const proof = await proofOf(who, disclosureId);
    const verdict = verifyProofFile(nodeCrypto, JSON.stringify(proof), keys());
    expect(verdict).toMatchObject({
      valid: true,
      size: 4,
      disclosed: { disclosureId, subjectId: subject, caseNo: '示例-2024-0001' },
    });
    expect(proof.parts.filter(({ name }) => name.startsWith('item.'))).toHaveLength(2);
  }
  const provider = await proofOf(providerOf(2), disclosureId);
  expect(verifyProofFile(nodeCrypto, JSON.stringify(provider), keys())).toMatchObject({ valid: true });
  const seen = provider.parts.map(({ name }) => name);
  expect(seen).toContain('item.1');
  for (const hidden of ['item.0', 'caseNo', 'clientId', 'authorisationId', 'requestDigest']) expect(seen).not.toContain(hidden);
  for (const who of [subjectOf('91350100M000100Y44'), institutionOf(2), providerOf(3)])
    await expect(proofOf(who, disclosureId)).rejects.toMatchObject({ code: 'resource.not-found' });
});

test('any byte of a proof file changed makes it invalid, and so does another key', async () => {
  await many(5);
  const { disclosureId } = await record();
  await many(9);
  await sealAll();
  const file = Buffer.from(JSON.stringify(await proofOf(subjectOf(subject), disclosureId)));
  const random = seededRandom(7);
  const valid = (bytes: Buffer) => verifyProofFile(nodeCrypto, bytes.toString(), keys()).valid;
  expect(valid(file)).toBe(true);
  const otherBytes = (at: number): readonly number[] => {
    // The last digit of base 64 before its padding has bits that stand for nothing: there every other byte is tried.
    if (file[at + 1] === '='.charCodeAt(0)) return Array.from({ length: 255 }, (_, n) => (file[at]! + 1 + n) % 256);
    return [(file[at]! + 1 + Math.floor(random() * 255)) % 256];
  };
  for (let at = 0; at < file.length; at++) {
    for (const byte of otherBytes(at)) {
      const changed = Buffer.from(file);
      changed[at] = byte;
      expect(valid(changed), `byte ${at} ${String.fromCharCode(file[at]!)} as ${byte}`).toBe(false);
    }
  }
  const stranger = { publicKey: nodeCrypto.sha256(file) };
  expect(verifyProofFile(nodeCrypto, file.toString(), [stranger])).toEqual({ valid: false, reason: 'checkpoint-not-signed' });
});

test('an erased disclosure is gone with its salt, its entry and old proofs stay valid, and the log tells an erasure from a theft', async () => {
  const { disclosureId } = await record();
  await many(2);
  await sealAll();
  const before = JSON.stringify(await proofOf(subjectOf(subject), disclosureId));
  const erase = (who: Principal) => world.database.transaction(who, (tx) => eraseDisclosure(tx, subject, disclosureId, now));
  expect(await erase(institutionOf(1))).toBe(false);
  expect(await erase(system)).toBe(true);
  expect(await audit()).toMatchObject({ findings: [] });
  await sealAll();
  expect(verifyProofFile(nodeCrypto, before, keys())).toMatchObject({ valid: true });
  await expect(proofOf(auditor, disclosureId)).rejects.toMatchObject({ code: 'resource.not-found' });
  const { rows } = await admin.query<{ entry: string }>('select entry from audit.leaves where entry_id = $1', [disclosureId]);
  expect(rows[0]!.entry).toMatch(/^\{"digest":"[0-9a-f]{64}","type":"disclosure"\}$/);
  expect(await audit()).toMatchObject({ size: 4, erasures: 1, findings: [] });
  // Any that is left: entries of one millisecond lie in the log in the order of their random numbers.
  const stolen = await admin.query<{ disclosure_id: string }>(
    'delete from audit.disclosures where disclosure_id = (select min(disclosure_id::text)::uuid from audit.disclosures) returning disclosure_id',
  );
  const at = await admin.query<{ position: string }>('select position from audit.leaves where entry_id = $1', [
    stolen.rows[0]!.disclosure_id,
  ]);
  expect((await audit()).findings).toEqual([{ fault: 'disclosure-missing', where: `position ${at.rows[0]!.position}` }]);
});

test('500 random tamperings with the stored log and the disclosures are all found by the audit', async () => {
  for (let round = 0; round < 5; round++) {
    await many(60);
    await sealAll();
  }
  await keepLog(admin);
  expect(await audit()).toMatchObject({ size: 300, checkpoints: 6, findings: [] });
  const random = seededRandom(3);
  const missed: string[] = [];
  for (let n = 0; n < 500; n++) {
    const tampering = randomTampering(random, { entries: 300, rounds: 6 });
    expect(await tamper(admin, tampering), tampering.name).toBeGreaterThan(0);
    if ((await audit()).findings.length === 0) missed.push(tampering.name);
    await restoreLog(admin);
  }
  expect(missed).toEqual([]);
  expect(await audit()).toMatchObject({ findings: [] });
}, 300_000);

test('a log cut short to an earlier state, which agrees with itself, is found by whoever kept a later checkpoint', async () => {
  await many(4);
  await sealAll();
  await keepLog(admin);
  await many(4);
  await sealAll();
  const { note } = await world.call<{ note: string }>('anyone', 'audit.get-checkpoint', {});
  const kept = verifiedCheckpoint(nodeCrypto, note, keys())!;
  expect((await audit({ kept })).findings).toEqual([]);
  await restoreLog(admin);
  expect((await audit()).findings).toEqual([]);
  expect((await audit({ kept })).findings).toEqual([{ fault: 'log-shortened', where: '8 > 4' }]);
  await many(4);
  await sealAll();
  expect((await audit({ kept })).findings).toEqual([{ fault: 'log-forked', where: 'size 8' }]);
});

test('each caller lists all disclosures that concern him and no others, page by page, and a provider its own items only', async () => {
  const mine = await record({ at: new Date('2024-03-01T09:00:00Z') });
  const other = await record({
    subjectId: '91350100M000100Y44',
    institutionNo: 2,
    providerNos: [3],
    purpose: 'pre-screening',
    at: new Date('2024-03-02T09:00:00Z'),
  });
  const late = await record({ at: new Date('2024-03-03T09:00:00Z'), caseNo: '示例-2024-0002' });
  const ids = async (who: Principal, input = {}) => (await list(who, input)).disclosures.map((one) => one.disclosureId);
  expect(await ids(subjectOf(subject))).toEqual([late.disclosureId, mine.disclosureId]);
  expect(await ids(institutionOf(2))).toEqual([other.disclosureId]);
  expect(await ids(institutionOf(3))).toEqual([]);
  expect(await ids(institutionOf(1), { institutionNo: 2 })).toEqual([]);
  expect(await ids(subjectOf(subject), { subjectId: '91350100M000100Y44' })).toEqual([]);
  const byProvider = await list(providerOf(2));
  expect(byProvider.disclosures.map(({ items }) => items.map(({ item }) => item))).toEqual([['tax-payments'], ['tax-payments']]);
  expect(JSON.stringify(byProvider)).not.toMatch(/示例-2024|institution-1/);
  expect(await ids(providerOf(2), { item: 'registration' })).toEqual([]);
  await expect(list(providerOf(2), { caseNo: '示例-2024-0001' })).rejects.toMatchObject({ code: 'request.invalid' });
  expect(await ids(auditor)).toHaveLength(3);
  expect(await ids(auditor, { purpose: 'loan-review', item: 'tax-payments', since: '2024-03-02T00:00:00Z' })).toEqual([
    late.disclosureId,
  ]);
  expect(await ids(auditor, { caseNo: '示例-2024-0001', institutionNo: 1, until: '2024-03-02T00:00:00Z' })).toEqual([
    mine.disclosureId,
  ]);
  const first = await list(auditor, { limit: 2 });
  const second = await list(auditor, { limit: 2, cursor: first.next });
  expect([...first.disclosures, ...second.disclosures].map((one) => one.disclosureId)).toEqual(
    [late, other, mine].map((one) => one.disclosureId),
  );
});

test('row security: nobody but the platform moves the log on, and nobody changes a disclosure', async () => {
  await record();
  await sealAll();
  const as = (who: Principal, statement: string) =>
    world.database.transaction(who, (tx) => tx.run({ text: statement, values: [] }));
  for (const who of [auditor, institutionOf(1), subjectOf(subject), providerOf(1)]) {
    await expect(as(who, `insert into audit.checkpoints values (9, 9, 'x')`)).rejects.toThrow(/row-level security/);
    await expect(as(who, `insert into audit.tiles values (0, 9, decode(repeat('00', 32), 'hex'))`)).rejects.toThrow(
      /row-level security/,
    );
    expect(await as(who, 'update audit.leaves set position = 5')).toBe(0);
    expect(await as(who, `update audit.tiles set hashes = decode(repeat('00', 32), 'hex')`)).toBe(0);
    expect(await as(who, 'delete from audit.disclosures')).toBe(0);
  }
  for (const table of ['disclosures', 'checkpoints'])
    await expect(as(system, `update audit.${table} set ctid = ctid`)).rejects.toThrow();
  await expect(as(system, `update audit.disclosures set purpose = 'x'`)).rejects.toThrow(/permission denied/);
  expect(await as(system, 'update audit.leaves set position = 5')).toBe(0);
  const seen = (who: Principal) => world.database.transaction(who, (tx) => tx.rows(sql`select from audit.disclosures`));
  expect([await seen(institutionOf(2)), await seen(providerOf(9)), await seen({ ...auditor, role: 'anyone' })]).toEqual([
    [],
    [],
    [],
  ]);
});
