import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../../../cli/run-cli.testing.ts';
import {
  createClient,
  createClientKey,
  endorseKey,
  openClientKey,
  ProblemError,
  type Client,
  type PrivateJwk,
} from '../../../../sdk/index.ts';
import { openPlatform, type RunningPlatform } from '../../../host/platform.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { auditPlatformLog } from '../../../testing/audit-platform-log.ts';
import { sampleDisclosure } from '../../../testing/sample-disclosure.ts';
import { openWorld, security, type World } from '../../../testing/world.ts';
import { recordDisclosure } from '../../audit/index.ts';

/** The keys are made two hours ago, so that they may be rotated; everything else happens now. */
let offsetMs = -7_200_000;
const now = () => new Date(Date.now() + offsetMs);
let world: World;
let second: RunningPlatform;
let urls: readonly string[];

beforeAll(async () => {
  world = await openWorld({ now });
  offsetMs = 0;
  // Another process on the same database and the same folder.
  const { url, dataDir } = world;
  const quiet = { info: () => undefined, error: () => undefined };
  second = await openPlatform({ databaseUrl: url, dataDir, log: quiet, requestsPerMinute: 1_000_000, appConnections: 6 });
  urls = await Promise.all([world, second].map((one) => one.http.listen({ host: '127.0.0.1', port: 0 })));
  await world.startWorker({ concurrency: 1, pollMs: 50 });
});
afterAll(async () => {
  await second.close();
  await world.close();
});

async function makeClient(clientId: string, role: string, more: object = {}): Promise<{ key: PrivateJwk; bearer: string }> {
  const made = await world.call<{ key: string }>(security, 'access.create-client', { clientId, name: '示例', role, ...more });
  const key = await createClientKey();
  await world.call(security, 'access.register-client-key', { clientId, jwk: publicOf(key) });
  return { key, bearer: made.key };
}

const publicOf = ({ d: _private, ...open }: PrivateJwk) => open;
const kidOf = async (key: PrivateJwk) => (await openClientKey(key)).kid;
const connect = (url: string, clientId: string, privateKey: () => PrivateJwk): Client =>
  createClient({ url, issuer: world.pipeline.publicUrl, credential: { clientId, privateKey } });

/** Calls without pause on every connection until told to stop; answers how many calls there were, and what failed. */
function traffic(clients: readonly Client[]) {
  const state = { stopped: false };
  const failures: unknown[] = [];
  let calls = 0;
  const run = async (client: Client) => {
    while (!state.stopped) {
      try {
        await client.call('access.who-am-i', {});
        calls++;
      } catch (error) {
        failures.push(error);
      }
    }
  };
  const running = clients.flatMap((client) => [run(client), run(client)]);
  const reached = (count: number) => expect.poll(() => calls, { timeout: 20_000, interval: 5 }).toBeGreaterThan(count);
  return {
    more: () => reached(calls + 50),
    stop: async () => {
      state.stopped = true;
      await Promise.all(running);
      return { calls, failures };
    },
  };
}

test('a client changes its key in the middle of traffic on two processes, and no request fails', async () => {
  const clientId = 'sample-rolling';
  let { key } = await makeClient(clientId, 'operator');
  const clients = urls.map((url) => connect(url, clientId, () => key));
  const flow = traffic(clients);
  await flow.more();
  const [former, next] = [key, await createClientKey()];
  await clients[0]!.call('access.register-client-key', {
    jwk: publicOf(next),
    endorsement: await endorseKey(former, clientId, publicOf(next)),
  });
  key = next;
  await flow.more();
  await clients[1]!.call('access.retire-client-key', { kid: await kidOf(former) });
  await flow.more();
  // By now the old key is forgotten everywhere; tokens it got are refused and renewed on the way.
  await expect
    .poll(
      () =>
        connect(urls[0]!, clientId, () => former)
          .call('access.who-am-i', {})
          .catch((error: unknown) => error),
      { timeout: 5_000 },
    )
    .toBeInstanceOf(ProblemError);
  await flow.more();
  const { failures } = await flow.stop();
  expect(failures).toEqual([]);
});

test('the platform rotates its signing key in the middle of traffic: nothing fails, and receipts, proofs and checkpoints of before and after are good', async () => {
  const officer = await makeClient('sample-security', 'security');
  const auditor = await makeClient('sample-auditor', 'auditor');
  const provider = await world.provider(['registration']);
  const receiptOf = async (deliveryKey: string) => {
    const records = [{ unifiedCode: '91350100M000100Y43', name: `示例${deliveryKey}公司` }];
    const { deliveryId } = await world.call<{ deliveryId: number }>(provider, 'collection.deliver-records', {
      item: 'registration',
      deliveryKey,
      records,
    });
    return (await world.call<{ receipt: string }>(provider, 'collection.get-receipt', { deliveryId })).receipt;
  };
  const disclose = async () => {
    const { disclosureId } = await world.database.transaction(system, async (tx) =>
      recordDisclosure(tx, sampleDisclosure(), new Date()),
    );
    const proof = () => world.call('auditor', 'audit.get-proof', { disclosureId }).catch(() => undefined);
    await expect.poll(proof, { timeout: 10_000 }).toBeDefined();
    return JSON.stringify(await proof());
  };
  const before = { kid: world.pipeline.signer.keyId, receipt: await receiptOf('before'), proof: await disclose() };
  const firstJwks = JSON.stringify(await world.pipeline.signer.publicKeys());
  const kept = await world.call<{ note: string; logKeys: string[] }>('anyone', 'audit.get-checkpoint', {});
  const flow = traffic(urls.map((url) => connect(url, 'sample-security', () => officer.key)));
  await flow.more();
  const admin = connect(urls[1]!, 'sample-security', () => officer.key);
  const rotated = await admin.call('access.rotate-signing-key', {});
  await flow.more();
  await expect.poll(() => world.pipeline.signer.keyId, { timeout: 2_000 }).toBe(rotated.keyId);
  const after = { receipt: await receiptOf('after'), proof: await disclose() };
  await flow.more();
  const { failures } = await flow.stop();
  expect(failures).toEqual([]);
  expect(rotated.keyId).not.toBe(before.kid);

  const put = async (name: string, text: string) => {
    await writeFile(join(world.dataDir, name), text);
    return name;
  };
  const jwks = await put('jwks.json', JSON.stringify(await admin.publicKeys()));
  const old = await put('old-jwks.json', firstJwks);
  const cli = async (...args: string[]) =>
    (await runCli(args, { cwd: world.dataDir, env: { JINQIAO_URL: urls[0]!, JINQIAO_KEY: auditor.bearer } })).code;
  for (const [when, made] of Object.entries({ before, after })) {
    const [receipt, proof] = [await put(`${when}.jws`, made.receipt), await put(`${when}.json`, made.proof)];
    // Who fetched the keys before the rotation has the next one already.
    for (const keys of [jwks, old]) {
      expect(await cli('verify-receipt', receipt, '--keys', keys), when).toBe(0);
      expect(await cli('proof', 'verify', proof, '--keys', keys), when).toBe(0);
    }
    const lines = kept.logKeys.flatMap((line) => ['--log-key', line]);
    expect(await cli('proof', 'verify', proof, ...lines), when).toBe(0);
  }
  await put('kept.json', JSON.stringify(kept));
  expect(await cli('log', 'audit', '--checkpoint', 'kept.json')).toBe(0);
  const origins = (await world.call<{ checkpoints: { note: string }[] }>('anyone', 'audit.list-checkpoints', { limit: 500 }))
    .checkpoints;
  expect(new Set(origins.map(({ note }) => note.split('\n')[0])).size).toBe(1);
  // With the former key alone the log is not accepted: what is sealed now is signed with the new one.
  const former = JSON.parse(firstJwks) as { keys: { x: string }[] };
  const call = (name: string, input: object) => world.call('auditor', name, input);
  const half = await auditPlatformLog(call, Buffer.from(former.keys[0]!.x, 'base64url'));
  expect(half.findings.map(({ fault }) => fault)).toContain('checkpoint-not-signed');
});

test('a key is not rotated before it was published for an hour, nor by two at once; in an emergency after seconds', async () => {
  const rotate = (input = {}) => world.call<{ keyId: string }>(security, 'access.rotate-signing-key', input);
  await expect(rotate()).rejects.toMatchObject({ code: 'state.conflict' });
  await expect(rotate()).rejects.toMatchObject({ info: { retryAfterSeconds: expect.closeTo(3600, -2) } });
  offsetMs = 6_000;
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => rotate({ urgent: true })));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  offsetMs = 0;
});
