import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeCrypto } from '../../cli/log/node-crypto.ts';
import { leafHash, rootOf, toBase64, utf8 } from '../../sdk/log/index.ts';
import { system } from '../kernel/pure/principal.ts';
import { disclosureStatement, prepareDisclosure, sealRound } from '../modules/audit/index.ts';
import { sampleDisclosure } from '../testing/sample-disclosure.ts';
import { openWorld, type World } from '../testing/world.ts';

const ENTRIES = 300;
let world: World;
const get = (url: string) => world.http.inject({ method: 'GET', url });

beforeAll(async () => {
  world = await openWorld();
  const prepared = Array.from({ length: ENTRIES }, () => prepareDisclosure(sampleDisclosure()));
  await world.database.transaction(system, (tx) => tx.run(disclosureStatement(prepared, new Date())));
  for (let round = { sealed: 1, full: true }; round.full || round.sealed > 0;)
    round = await world.database.transaction(system, (tx) => sealRound(tx, world.pipeline.signer));
});
afterAll(() => world.close());

function entriesIn(bundle: Buffer): string[] {
  const entries: string[] = [];
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
    entries.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)).toString());
  return entries;
}

test('a reader that knows only tlog-tiles recomputes from entries and tiles the root that the checkpoint signs', async () => {
  const [, size, root] = (await get('/log/checkpoint')).body.split('\n');
  expect(Number(size)).toBe(ENTRIES);
  const bundles = [await get('/log/tile/entries/000'), await get('/log/tile/entries/001.p/44')];
  const hashes = bundles
    .flatMap(({ rawPayload }) => entriesIn(rawPayload))
    .map((entry) => leafHash(nodeCrypto.sha256, utf8(entry)));
  expect(hashes).toHaveLength(ENTRIES);
  expect(toBase64(rootOf(nodeCrypto.sha256, hashes))).toBe(root);
  const tiles = [await get('/log/tile/0/000'), await get('/log/tile/0/001.p/44')];
  expect(Buffer.concat(tiles.map(({ rawPayload }) => rawPayload)).equals(Buffer.concat(hashes))).toBe(true);
  expect((await get('/log/tile/1/000.p/1')).rawPayload).toHaveLength(32);
  for (const { headers } of [...bundles, ...tiles]) expect(headers['cache-control']).toContain('immutable');
});

test('a width of an earlier checkpoint is still served, one that is not reached yet and a path that is none are not there', async () => {
  const now = (await get('/log/tile/0/001.p/44')).rawPayload;
  expect((await get('/log/tile/0/001.p/7')).rawPayload).toEqual(now.subarray(0, 7 * 32));
  for (const path of ['0/001', '0/001.p/45', '0/001.p/0', '0/1', '0/x000', '0/x001/000', '64/000', 'entries/002', 'entries/001'])
    expect((await get(`/log/tile/${path}`)).statusCode, path).toBe(404);
});
