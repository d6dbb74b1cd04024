import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { x25519Suite } from '../groups/x25519-suite.ts';
import { compareLogs } from '../evidence/compare-logs.ts';
import { agree, type Hello } from './hello.ts';
import { MatchRefusedError } from './match-refused-error.ts';
import { matchModes, paddedSize, PROTOCOL, TAG_BYTES } from './terms.ts';
import { quoted, randomIds, runBoth, runSide, twoParties, writtenRows, type MatchSide } from './two-parties.testing.ts';
import type { Frame } from '../transport/frame.ts';
import { connectToPeer, listenForPeer } from '../transport/peer-link.ts';

let root = '';
let count = 0;
const fresh = () => join(root, String(count++));
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-matching-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const table = (ids: readonly string[], end = '\n') => ['id,n', ...ids.map((id, i) => `${quoted(id)},${i}`)].join(end) + end;
const logOf = (task: MatchSide) => readFileSync(join(task.folder, 'log.ndjson'), 'utf8');

test.each(matchModes)(
  'mode %s: random sets with repeats, of unequal sizes, empty, not ASCII, match as a plain join says',
  async (mode) => {
    for (const [own, peer, both] of [
      [0, 0, 0],
      [0, 7, 0],
      [9, 0, 0],
      [3, 40, 2],
      [300, 20, 15],
      [4_200, 900, 450],
    ] as const) {
      const shared = randomIds(both);
      const mine = [...shared, ...randomIds(own - both).map((id) => `r${id}`)];
      const theirs = [...shared, ...randomIds(peer - both).map((id) => `s${id}`)];
      const repeats = (ids: readonly string[]) =>
        ids.length === 0 ? [] : Array.from({ length: randomInt(5) }, () => ` ${ids[randomInt(ids.length)]} `);
      const hideSizes = randomInt(2) === 1;
      const [mineAll, theirsAll] = [
        [...mine, ...repeats(mine)],
        [...theirs, ...repeats(theirs)],
      ];
      const parties = await twoParties(fresh(), [table(mineAll), table(theirsAll, '\r\n')], { mode, hideSizes });
      const [received, sent] = await runBoth(parties);
      const inTheirs = new Set(theirs);
      const expected = mineAll.flatMap((id, i) => (inTheirs.has(id) && i < mine.length ? [`${quoted(id)},${i}`] : []));
      expect(received).toMatchObject({ ids: own, duplicates: mineAll.length - own, matches: both, confirmed: true });
      expect(received.peerSize).toBe(hideSizes ? paddedSize(peer) : peer);
      expect(sent.peerSize).toBe(hideSizes ? paddedSize(own) : own);
      expect(writtenRows(parties.receiver)).toEqual(mode === 'count' ? undefined : expected);
      expect(sent.matches).toBe(mode === 'both' ? both : undefined);
      const inMine = new Set(mine);
      const theirRows = theirs.flatMap((id, i) => (inMine.has(id) ? [`${quoted(id)},${i}\r`] : []));
      expect(writtenRows(parties.sender)).toEqual(mode === 'both' ? theirRows : undefined);
      expect(compareLogs(logOf(parties.receiver), logOf(parties.sender))).toEqual([]);
    }
  },
);

test.each(['ristretto255-wasm', 'sm2-openssl'] as const)('%s matches as well', async (suite) => {
  const parties = await twoParties(fresh(), [table(['a', 'b', '丙']), table(['丙', 'x', 'a'])], { suite });
  const [received] = await runBoth(parties);
  expect(received).toMatchObject({ suite, matches: 2 });
  expect(writtenRows(parties.receiver)).toEqual(['a,0', '丙,2']);
});

test('in mode count the tags come in the order of their bytes, not in that of the ids asked, so they do not say which id matched', async () => {
  const ids = randomIds(4_100);
  const { receiver, sender } = await twoParties(fresh(), [table(ids), table(ids)], { mode: 'count' });
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const connecting = connectToPeer({ host: '127.0.0.1', port: listening.port });
  const frames: Frame[] = [];
  const watched: typeof connecting = {
    ...connecting,
    open: async (patienceMs) => {
      const channel = await connecting.open(patienceMs);
      const receive = async () => {
        const frame = await channel.receive();
        frames.push(frame);
        return frame;
      };
      return { ...channel, receive };
    },
  };
  await Promise.all([runSide(receiver, watched), runSide(sender, listening)]);
  await listening.close();
  expect(frames.some(({ kind }) => kind === 'answered')).toBe(false);
  const bytes = Buffer.concat(frames.flatMap(({ kind, payload }) => (kind === 'sorted' ? [payload] : [])));
  const tags = Array.from({ length: bytes.length / TAG_BYTES }, (_, i) =>
    bytes.toString('hex', i * TAG_BYTES, (i + 1) * TAG_BYTES),
  );
  expect(new Set(tags).size).toBe(4_100);
  expect(tags).toEqual(tags.toSorted());
});

test('credit codes meet whatever their case, width and blanks; a wrong check sign is counted with its row and not matched', async () => {
  const code = '91330106MA00000015';
  const right = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY', (sign) => code.slice(0, 17) + sign);
  const { isCreditCode } = await import('./credit-code.ts');
  const valid = right.filter(isCreditCode);
  expect(valid).toHaveLength(1);
  const wide = Array.from(valid[0]!, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)).join('');
  const wrong = right.find((one) => one !== valid[0])!;
  const parties = await twoParties(fresh(), [table([wrong, ` ${valid[0]!.toLowerCase()} `, '']), table([wide])], {
    idKind: 'credit-code',
  });
  const [received] = await runBoth(parties);
  expect(received).toMatchObject({ rows: 3, ids: 1, malformed: 2, matches: 1 });
  expect(JSON.parse(readFileSync(join(parties.receiver.folder, 'state.json'), 'utf8')).set.malformedRows).toEqual([2, 4]);
});

test('different terms, the same role and a second run of a task are refused on both sides, and the reason is told', async () => {
  const reason = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (failure: unknown) => failure,
    );
    return error instanceof MatchRefusedError ? error.reason : error;
  };
  const one = await twoParties(fresh(), [table(['a']), table(['a'])]);
  const other = await twoParties(fresh(), [table(['a']), table(['a'])]);
  expect(await reason(runBoth({ receiver: one.receiver, sender: other.sender }))).toBe('other-terms');
  const pair = await twoParties(fresh(), [table(['a']), table(['a'])]);
  expect(
    await reason(
      runBoth({
        receiver: pair.receiver,
        sender: {
          ...pair.receiver,
          side: { ...pair.receiver.side, folder: pair.sender.folder, ledger: pair.sender.side.ledger },
        },
      }),
    ),
  ).toBe('same-role');
  // The sender answered one run; a receiver that starts over with other ids would be answered a second time.
  const twice = await twoParties(fresh(), [table(['a', 'b']), table(['a'])]);
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const ended = runSide({ ...twice.sender, patienceMs: 3_000 }, listening);
  const channel = await connectToPeer({ host: '127.0.0.1', port: listening.port }).open(2_000);
  const { payload } = await channel.receive();
  const hello = { ...JSON.parse(Buffer.from(payload).toString()), role: 'receiver', run: 'ab'.repeat(16) };
  await channel.send({ kind: 'hello', index: 0, payload: Buffer.from(JSON.stringify(hello)) });
  await channel.receive();
  await channel.close();
  const receiver = runSide(twice.receiver, connectToPeer({ host: '127.0.0.1', port: listening.port }));
  const reasons = await Promise.all([reason(ended), reason(receiver)]);
  await listening.close();
  expect(reasons).toContain('other-run');
});

test('a greeting that names another run than the one the task was begun with is refused, whichever side began', () => {
  const terms = { task: 't', mode: 'receiver', idKind: 'text', hideSizes: false } as const;
  const have = { answered: 0, offered: 0, held: 0, matched: 0 };
  const same = { protocol: PROTOCOL, terms: 'a', suites: ['sm2-openssl'], size: 1, commitment: 'c', have } as const;
  const own: Hello = { ...same, role: 'receiver', run: 'own', peerRun: null };
  const peer: Hello = { ...same, role: 'sender', run: 'peer', peerRun: null };
  expect(agree(terms, own, peer)).toBe('sm2-openssl');
  expect(agree(terms, { ...own, peerRun: 'peer' }, { ...peer, peerRun: 'own' })).toBe('sm2-openssl');
  expect(() => agree(terms, { ...own, peerRun: 'other' }, peer)).toThrow('another run');
  expect(() => agree(terms, own, { ...peer, peerRun: 'other' })).toThrow('another run');
  expect(() => agree({ ...terms, suite: 'x25519-native' }, own, peer)).toThrow('no suite');
});

test('a receiver that sends a chunk again with other ids in it is stopped: it would be answered for more ids than agreed', async () => {
  const { sender } = await twoParties(fresh(), [table(['a', 'b']), table(['a'])]);
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const ended = runSide(sender, listening).then(
    () => 'done',
    (error: unknown) => (error instanceof MatchRefusedError ? error.reason : error),
  );
  const suite = x25519Suite();
  const run = 'cd'.repeat(16);
  const ask = async (): Promise<Frame> => {
    const channel = await connectToPeer({ host: '127.0.0.1', port: listening.port }).open(5_000);
    const greeting = await channel.receive();
    const theirs = JSON.parse(Buffer.from(greeting.payload).toString());
    const own = { ...theirs, role: 'receiver', run, peerRun: theirs.run, size: 2 };
    await channel.send({ kind: 'hello', index: 0, payload: Buffer.from(JSON.stringify(own)) });
    const elements = new Uint8Array(64);
    suite.blind(randomBytes(64), suite.randomScalar(), elements);
    await channel.send({ kind: 'blinded', index: 0, payload: elements });
    let frame = await channel.receive();
    while (frame.kind === 'offered') frame = await channel.receive();
    await channel.close();
    return frame;
  };
  expect(await ask()).toMatchObject({ kind: 'answered', index: 0 });
  const again = await ask();
  expect([again.kind, Buffer.from(again.payload).toString()]).toEqual(['stopped', 'changed-chunk']);
  expect(await ended).toBe('changed-chunk');
  await listening.close();
});

test('a peer that brings more ids than the rows its contract commits it to is stopped before anything is answered', async () => {
  for (const [hideSizes, size, refused] of [
    [false, 2, false],
    [false, 3, true],
    [true, 100, false],
    [true, 101, true],
  ] as const) {
    const { sender } = await twoParties(fresh(), [table(['a', 'b']), table(['a'])], { hideSizes });
    const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
    const ended = runSide({ ...sender, patienceMs: 500 }, listening).then(
      () => 'done',
      (error: unknown) => (error instanceof MatchRefusedError ? error.reason : 'lost'),
    );
    const channel = await connectToPeer({ host: '127.0.0.1', port: listening.port }).open(5_000);
    const theirs = JSON.parse(Buffer.from((await channel.receive()).payload).toString());
    const own = { ...theirs, role: 'receiver', run: 'ef'.repeat(16), peerRun: theirs.run, size };
    await channel.send({ kind: 'hello', index: 0, payload: Buffer.from(JSON.stringify(own)) });
    const { kind } = await channel.receive();
    await channel.close();
    expect(kind).toBe(refused ? 'stopped' : 'offered');
    expect(await ended).toBe(refused ? 'more-than-committed' : 'lost');
    await listening.close();
  }
});

test('a table changed between matching and writing gives an error and no result', async () => {
  const parties = await twoParties(fresh(), [table(['a', 'b']), table(['b'])]);
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const late = runSide(parties.receiver, connectToPeer({ host: '127.0.0.1', port: listening.port })).then(() => 'done', String);
  // The receiver waits for its peer, so its set is prepared before the sender is there.
  await expect.poll(() => readFileSync(join(parties.receiver.folder, 'state.json'), 'utf8')).toContain('commitment');
  writeFileSync(parties.receiver.source.path, table(['a', 'c']));
  const sender = runSide({ ...parties.sender, patienceMs: 2_000 }, listening).catch(String);
  expect(await late).toContain('the table changed');
  await sender;
  await listening.close();
  expect(writtenRows(parties.receiver)).toBeUndefined();
});

test('when the task is done its secret and everything computed with it are gone, and asking again gives the same result', async () => {
  const parties = await twoParties(fresh(), [table(['a', 'b']), table(['b'])]);
  const results = await runBoth(parties);
  for (const task of [parties.receiver, parties.sender]) {
    const state = JSON.parse(readFileSync(join(task.folder, 'state.json'), 'utf8'));
    expect(state.scalar).toBeUndefined();
    expect(state.result.confirmed).toBe(true);
  }
  expect(await runBoth(parties)).toEqual(results);
});
