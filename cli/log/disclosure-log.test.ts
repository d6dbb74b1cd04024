import { mkdtemp, rm, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../server/kernel/pure/principal.ts';
import { recordDisclosure } from '../../server/modules/audit/index.ts';
import { sampleDisclosure } from '../../server/testing/sample-disclosure.ts';
import { openWorld, type World } from '../../server/testing/world.ts';
import { runCli } from '../run-cli.testing.ts';

let world: World;
let folder: string;
let online: { readonly JINQIAO_URL: string; readonly JINQIAO_KEY: string };

beforeAll(async () => {
  world = await openWorld();
  const url = await world.http.listen({ port: 0, host: '127.0.0.1' });
  const { key } = await world.call<{ key: string }>('security', 'access.create-client', {
    clientId: 'desk',
    name: '值班',
    role: 'auditor',
  });
  online = { JINQIAO_URL: url, JINQIAO_KEY: key };
  folder = await mkdtemp(join(tmpdir(), 'jinqiao-log-'));
  await world.settle();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the command prints, put into a file as a person would. */
async function into(file: string, args: readonly string[]) {
  const run = await runCli(args, { cwd: folder, env: online });
  expect(run).toMatchObject({ code: 0, err: '' });
  await writeFile(join(folder, file), run.out);
}

const sealed = (disclosureId: string) =>
  expect
    .poll(async () => (await runCli(['audit', 'get-proof', '--disclosure-id', disclosureId], { env: online })).code, {
      timeout: 20_000,
    })
    .toBe(0);

test('a proof is checked without the network, with the key in a file or in a line, and a changed one or another key is refused', async () => {
  const { disclosureId } = await world.database.transaction(system, async (tx) =>
    recordDisclosure(tx, sampleDisclosure(), new Date()),
  );
  await sealed(disclosureId);
  await into('proof.json', ['audit', 'get-proof', '--disclosure-id', disclosureId, '--json']);
  await into('checkpoint.json', ['audit', 'get-checkpoint', '--json']);
  await writeFile(join(folder, 'jwks.json'), JSON.stringify(await world.pipeline.signer.publicKeys()));
  const { logKey } = JSON.parse(await readFile(join(folder, 'checkpoint.json'), 'utf8')) as { logKey: string };
  const verify = (file: string, ...trust: readonly string[]) => runCli(['proof', 'verify', file, ...trust], { cwd: folder });
  const good = await verify('proof.json', '--keys', 'jwks.json');
  expect(good).toMatchObject({ code: 0, err: '' });
  expect(good.out).toMatch(/证明有效/);
  expect(good.out).toMatch(/贷前审查|loan-review/);
  expect(await verify('proof.json', '--log-key', logKey)).toMatchObject({ code: 0 });
  const changed = (await readFile(join(folder, 'proof.json'), 'utf8')).replace('loan-review', 'pre-screening');
  await writeFile(join(folder, 'changed.json'), changed);
  expect(await verify('changed.json', '--keys', 'jwks.json')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('已被改动'),
  });
  const stranger = logKey.replace(/^jinqiao/, 'xinqiao');
  expect(await verify('proof.json', '--log-key', stranger)).toMatchObject({ code: 2, err: expect.stringContaining('--log-key') });
});

test('the audit reads the whole log over the network, and ends with code 1 and the place when a row was changed', async () => {
  const good = await runCli(['log', 'audit', '--checkpoint', 'checkpoint.json'], { cwd: folder, env: online });
  expect(good).toMatchObject({ code: 0, err: '', out: expect.stringContaining('披露日志完好') });
  const admin = new Client({ connectionString: world.url });
  await admin.connect();
  await admin.query(`update audit.disclosures set purpose = 'other'`);
  await admin.end();
  const bad = await runCli(['log', 'audit'], { cwd: folder, env: online });
  expect(bad).toMatchObject({ code: 1, out: expect.stringMatching(/披露内容或日志条目被改动 {2}position 0 /) });
  const json = await runCli(['log', 'audit', '--json'], { cwd: folder, env: online });
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ size: 1, findings: [{ fault: 'disclosure-changed' }] });
});
