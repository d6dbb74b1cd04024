import { hash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMatch } from '../matching/run-match.ts';
import { matching } from '../protocols/matching.ts';
import { holds } from '../protocols/protocol.ts';
import { connectToPeer } from '../transport/peer-link.ts';
import { approve, approvedBy } from './approve.ts';
import { commitTable, SALT_BYTES } from './commit-table.ts';
import type { Contract, SignedContract } from './contract.ts';
import { ContractRefusedError } from './contract-refused-error.ts';
import { makeContract } from './make-contract.ts';
import type { OpenTask } from './open-task.ts';
import { makeRoleKey, openPrivateKey, readPartyFile } from './party-file.ts';
import { addInput } from './propose.ts';
import { takeQuota } from './quotas.ts';
import { openSide, signedTask, testParty, type TestSide } from './signed-task.testing.ts';

let root = '';
let count = 0;
const fresh = () => {
  const folder = join(root, String(count++));
  mkdirSync(folder);
  return folder;
};
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-contract-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const protocol = { name: 'matching', version: 1 };
const parameters = { receiver: 'bank', mode: 'receiver', idKind: 'text', hideSizes: false };
const [bank, platform] = [testParty('bank', '样本银行'), testParty('platform', '样本平台')];

async function sides(chosen: Parameters<typeof signedTask>[3] = {}): Promise<readonly [TestSide, TestSide]> {
  const folder = fresh();
  const tables = [bank, platform].map((party) => {
    const path = join(folder, `${party.file.party}.csv`);
    writeFileSync(path, 'id,n\na,1\nb,2\nc,3\n');
    return { party, source: { path, column: 'id' }, folder: join(folder, party.file.party) };
  });
  const [one, other] = await signedTask(protocol, parameters, tables, chosen);
  return [one!, other!];
}

const reason = (error: unknown) => (error instanceof ContractRefusedError ? error.reason : error);
const refusal = (side: TestSide, clock?: () => Date) =>
  openSide(side, clock).then(
    () => 'opened',
    (error: unknown) => reason(error),
  );

test('a task opens with both approvers’ signatures, and with one, none, or one over another contract it does not', async () => {
  const [side] = await sides();
  const { contract, signatures } = side.signed;
  expect(approvedBy(side.signed)).toEqual(['样本银行', '样本平台']);
  const withSignatures = (some: SignedContract['signatures']) => refusal({ ...side, signed: { contract, signatures: some } });
  expect(await withSignatures([])).toBe('not-signed');
  expect(await withSignatures(signatures.slice(0, 1))).toBe('not-signed');
  expect(await withSignatures([signatures[0]!, { ...signatures[0]!, party: '样本平台' }])).toBe('not-signed');
  const [other] = await sides();
  expect(await withSignatures([signatures[0]!, other.signed.signatures[1]!])).toBe('not-signed');
  expect(existsSync(side.folder)).toBe(false);
  expect(existsSync(side.ledger)).toBe(false);
  expect(await withSignatures(signatures)).toBe('opened');
});

test('nothing of a signed contract can be changed: every value in it, changed alone, keeps the task from opening', async () => {
  const [side] = await sides({ quotas: { runs: 2 } });
  const places: (readonly string[])[] = [];
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value !== 'object' || value === null) places.push(path);
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(side.signed.contract, []);
  expect(places.length).toBeGreaterThan(30);
  for (const path of places) {
    const contract = structuredClone(side.signed.contract);
    let at = contract as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    const key = path.at(-1)!;
    const value = at[key] as string | number | boolean | null;
    at[key] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : value === null ? {} : `${value}x`;
    expect(await refusal({ ...side, signed: { ...side.signed, contract } }), path.join('.')).not.toBe('opened');
  }
  expect(await refusal(side)).toBe('opened');
});

test('nobody approves what he runs: one key or one person for both is refused, at the signing and at the opening', async () => {
  const [side] = await sides();
  const sameKey = { ...bank.file, roles: { ...bank.file.roles, approver: { ...bank.file.roles.operator!, holder: 'other' } } };
  const samePerson = {
    ...bank.file,
    roles: { ...bank.file.roles, approver: { ...bank.file.roles.approver!, holder: ' 样本银行-OPERATOR ' } },
  };
  for (const file of [sameKey, samePerson]) {
    const party = { ...side.signed.contract.parties[0]!, approver: file.roles.approver };
    const contract = makeContract({ ...side.signed.contract, parties: [party, side.signed.contract.parties[1]!] });
    const pem = file === sameKey ? bank.operatorPem : bank.approverPem;
    expect(() => approve({ contract, signatures: [] }, openPrivateKey(pem))).toThrow('must be different people');
    const signed = { contract, signatures: side.signed.signatures };
    expect(await refusal({ ...side, own: file, signed })).toBe('same-person');
  }
  expect(() => approve(side.signed, openPrivateKey(bank.operatorPem))).toThrow('no approver’s');
  expect(await refusal({ ...side, operatorPem: bank.approverPem })).toBe('not-the-operator');
  expect(await refusal({ ...side, operatorPem: platform.operatorPem })).toBe('not-the-operator');
});

test('a contract whose peer is not the one on file here, by its key or its certificate, is refused though it is signed', async () => {
  const [side] = await sides();
  const stranger = testParty('platform', '样本平台');
  expect(await refusal({ ...side, peers: [stranger.file] })).toBe('unknown-party');
  expect(await refusal({ ...side, peers: [{ ...platform.file, certificate: 'another' }] })).toBe('unknown-party');
  expect(await refusal({ ...side, peers: [] })).toBe('unknown-party');
});

test('nothing opens at the moment of expiry or after it, and an open task takes nothing more then', async () => {
  const expires = '2030-01-01T00:00:00.000Z';
  const [side] = await sides({ expires, quotas: { runs: 1, lookups: 5 } });
  let now = new Date('2029-12-31T23:59:59.999Z');
  expect(await refusal(side, () => new Date(expires))).toBe('expired');
  expect(existsSync(side.folder)).toBe(false);
  const task = await openSide(side, () => now);
  task.take('lookups', 1, 'one');
  now = new Date(expires);
  expect(() => task.take('lookups', 1, 'two')).toThrow('expired');
  expect(await refusal(side, () => now)).toBe('expired');
});

test('a table that differs from the commitment in a byte, a row, their order, or the names of its columns does not open the task', async () => {
  const [side] = await sides();
  const { path } = side.inputs[0]!.source;
  for (const text of ['id,n\na,1\nb,2\nc,4\n', 'id,n\na,1\nb,2\n', 'id,n\nb,2\na,1\nc,3\n', 'id,m\na,1\nb,2\nc,3\n']) {
    writeFileSync(path, text);
    expect(await refusal(side), text).toBe('other-input');
  }
  // Line ends are how a file is written, not what is in it.
  writeFileSync(path, 'id,n\r\na,1\r\nb,2\r\nc,3');
  expect(await refusal({ ...side, inputs: [{ ...side.inputs[0]!, saltHex: randomBytes(32).toString('hex') }] })).toBe(
    'other-input',
  );
  expect(await refusal({ ...side, inputs: [] })).toBe('other-input');
  expect(await refusal(side)).toBe('opened');
});

test('a run counts once however often its process is killed, and another run is refused when the quota is used up', async () => {
  const [side] = await sides({ quotas: { runs: 2 } });
  const again = { ...side, folder: `${side.folder}-again` };
  const third = { ...side, folder: `${side.folder}-third` };
  for (const one of [side, side, again, side, again]) expect(await refusal(one)).toBe('opened');
  expect(await refusal(third)).toBe('quota-used');
  expect(await refusal(side)).toBe('opened');
  const path = join(fresh(), 'ledger');
  const use = { contract: 'c', quota: 'lookups', limit: 10 };
  takeQuota(path, { ...use, amount: 7, token: 'a' });
  // As a kill leaves it: the last line is cut off and was never granted.
  const whole = readFileSync(path);
  takeQuota(path, { ...use, amount: 3, token: 'b' });
  writeFileSync(path, readFileSync(path).subarray(0, whole.length + 20));
  expect(() => takeQuota(path, { ...use, amount: 4, token: 'c' })).toThrow('7 + 4 > 10');
  takeQuota(path, { ...use, amount: 3, token: 'c' });
  expect(() => takeQuota(path, { ...use, amount: 1, token: 'd' })).toThrow('10 + 1 > 10');
  takeQuota(path, { ...use, amount: 7, token: 'a' });
  expect(() => takeQuota(path, { ...use, amount: 1, token: 'a' })).toThrow('took 7, not 1');
  takeQuota(path, { ...use, contract: 'other', amount: 1, token: 'd' });
});

test('a task that was not opened runs nothing, however much it looks like one that was, nor does one of another protocol', async () => {
  const [side] = await sides();
  const task = await openSide(side);
  const link = connectToPeer({ host: '127.0.0.1', port: 1 });
  const run = (open: OpenTask) =>
    runMatch({ open, source: side.inputs[0]!.source, output: join(side.folder, 'o'), key: randomBytes(32) }, link).catch(reason);
  expect(await run({ ...task })).toBe('not-signed');
  expect(existsSync(join(side.folder, 'log.ndjson'))).toBe(false);
});

test('the table that is signed says of each mode who gets and learns what, all of it and nothing of the other modes, in both languages', async () => {
  const [side] = await sides();
  for (const mode of ['receiver', 'count', 'both']) {
    for (const receiver of ['bank', 'platform']) {
      const chosen = { ...parameters, mode, receiver };
      const { statement, outputs } = makeContract({ ...side.signed.contract, parameters: chosen });
      const rows = [
        ...matching.outputs.map(({ when, recipient, title }) => ({ when, party: recipient, said: title })),
        ...matching.learns.map(({ when, party, what }) => ({ when, party, said: what })),
      ];
      for (const { when, party, said } of rows) {
        const name = party === 'bank' ? '样本银行' : '样本平台';
        for (const language of ['zh', 'en'] as const) {
          const line = `  - ${name}: ${said[language]}`;
          const wanted = rows.some(
            (row) => row.party === party && row.said[language] === said[language] && holds(row.when, chosen),
          );
          expect(statement[language].split('\n').includes(line), `${mode} ${receiver} ${line}`).toBe(wanted);
          expect(when === undefined || !holds(when, chosen) || wanted).toBe(true);
        }
      }
      expect(outputs.length).toBe(mode === 'both' ? 2 : 1);
      expect(outputs[0]!.recipient).toBe(receiver === 'bank' ? '样本银行' : '样本平台');
    }
  }
  const lie = { ...side.signed.contract, statement: { zh: '无', en: 'nothing' } };
  expect(() => approve({ contract: lie, signatures: [] }, openPrivateKey(bank.approverPem))).toThrow('not complete');
});

test('a proposal that lacks a party, an input, a parameter or a quota, or has one too many, makes no contract', async () => {
  const [side] = await sides();
  const { contract } = side.signed;
  const faults: readonly Partial<Contract>[] = [
    { parties: contract.parties.slice(0, 1) },
    { inputs: contract.inputs.slice(1) },
    { parameters: { ...parameters, mode: 'all' } },
    { parameters: { ...parameters, more: 1 } },
    { parameters: { receiver: 'bank', mode: 'count', idKind: 'text' } },
    { quotas: {} },
    { quotas: { runs: 0 } },
    { expires: 'tomorrow' },
    { purpose: ' ' },
    // Somebody who could write a line of the table could say that less is learned than is.
    { purpose: 'audit\n  - 样本银行: nothing' },
    { inputs: [{ ...contract.inputs[0]!, dataset: 'a\u2028b' }, contract.inputs[1]!] },
    { task: 'a b' },
    { protocol: { name: 'matching', version: 9 } },
  ];
  for (const fault of faults)
    expect(() => makeContract({ ...contract, ...fault }), JSON.stringify(fault)).toThrow(ContractRefusedError);
  const changed = addInput(contract, { ...contract.inputs[0]!, rows: 9 });
  expect(changed.inputs.map(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual([3, 9]);
});

test('a commitment is the Merkle root of RFC 6962 over salted rows, and another salt gives another', async () => {
  const sha = (...parts: readonly Uint8Array[]) => hash('sha256', Buffer.concat(parts), 'buffer');
  const tree = (leaves: readonly Buffer[]): Buffer => {
    if (leaves.length <= 1) return leaves[0] ?? sha();
    let half = 1;
    while (half * 2 < leaves.length) half *= 2;
    return sha(Buffer.of(1), tree(leaves.slice(0, half)), tree(leaves.slice(half)));
  };
  const path = join(fresh(), 't.csv');
  const salt = randomBytes(SALT_BYTES);
  for (const rows of [0, 1, 2, 3, 6, 7, 8, 20]) {
    const lines = ['id,n', ...Array.from({ length: rows }, (_, i) => `企业${i},"${'x'.repeat(i * 300)}"`)];
    writeFileSync(path, lines.join('\n'));
    const leaves = lines.map((line, i) => {
      const index = Buffer.alloc(8);
      index.writeBigUInt64BE(BigInt(i));
      return sha(Buffer.of(0), sha(salt, index), Buffer.from(line));
    });
    expect(await commitTable({ path, column: 'id' }, salt)).toEqual({ rows, root: tree(leaves).toString('hex') });
  }
  const other = await commitTable({ path, column: 'id' }, randomBytes(SALT_BYTES));
  expect(other.root).not.toBe((await commitTable({ path, column: 'id' }, salt)).root);
});

test('a private key under a passphrase opens with it alone; a party file is read whole or not', () => {
  const { privatePem } = makeRoleKey('somebody', 'right');
  expect(openPrivateKey(privatePem, 'right').asymmetricKeyType).toBe('ed25519');
  expect(() => openPrivateKey(privatePem, 'wrong')).toThrow();
  expect(() => openPrivateKey(privatePem)).toThrow();
  expect(readPartyFile(JSON.stringify(bank.file))).toEqual(bank.file);
  for (const text of ['{}', JSON.stringify({ ...bank.file, party: 'x' }), JSON.stringify({ ...bank.file, name: '' })])
    expect(() => readPartyFile(text)).toThrow(TypeError);
});
