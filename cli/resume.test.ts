import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../server/testing/world.ts';
import { runCli, startCli } from './run-cli.testing.ts';

const ROWS = 1_000;
const PART_BYTES = 16 * 1024;

let world: World;
let folder: string;
let key: string;
let between: Between;

beforeAll(async () => {
  world = await openWorld();
  between = await startBetween(await world.http.listen({ port: 0, host: '127.0.0.1' }));
  const { providerNo } = await world.provider(['honours']);
  ({ key } = await world.call<{ key: string }>('security', 'access.create-client', {
    clientId: 'bureau',
    name: '示例局',
    role: 'provider',
    providerNo,
  }));
  folder = await mkdtemp(join(tmpdir(), 'jinqiao-cli-'));
  await world.settle();
});

afterAll(async () => {
  between.server.closeAllConnections();
  between.server.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  { signal: 'SIGKILL', code: null, said: '' },
  { signal: 'SIGINT', code: 130, said: '再次运行同一命令即从断点继续' },
] as const)(
  'an upload stopped by $signal goes on where it was, and no row is lost or doubled',
  async ({ signal, code, said }) => {
    const rows = Array.from({ length: ROWS }, (_, index) => `91350100M000100Y43,${signal}表彰${index},示例市人民政府,2020-01-02`);
    await writeFile(join(folder, `${signal}.csv`), `统一社会信用代码,荣誉名称,授予单位,授予日期\n${rows.join('\n')}\n`);
    const command = [
      'collection',
      'deliver',
      `${signal}.csv`,
      '--item',
      'honours',
      '--json',
      '--part-mb',
      String(PART_BYTES / 1024 / 1024),
    ];
    const options = { cwd: folder, env: { JINQIAO_URL: between.url, JINQIAO_KEY: key } };

    between.offsets.length = 0;
    const stopped = startCli(command, options);
    // The third part reaches nobody: the command dies while it is on its way.
    between.swallow = (offset) => {
      if (offset < 2 * PART_BYTES) return false;
      stopped.child.kill(signal);
      return true;
    };
    const first = await stopped.done;
    expect(first).toMatchObject({ code, out: '' });
    expect(first.err).toContain(said);
    expect(between.offsets).toEqual([0, PART_BYTES, 2 * PART_BYTES]);

    between.offsets.length = 0;
    between.swallow = () => false;
    const second = await runCli(command, options);
    expect(second).toMatchObject({ code: 0, err: expect.stringContaining('平台已收到 32,768 字节') });
    expect(between.offsets[0]).toBe(2 * PART_BYTES);
    expect(JSON.parse(second.out).delivery).toMatchObject({ rows: ROWS, added: ROWS, refused: 0 });
  },
);

test('a part that broke on the way is sent again by itself', async () => {
  await writeFile(
    join(folder, 'broken.csv'),
    '统一社会信用代码,荣誉名称,授予单位,授予日期\n91350100M000100Y43,断线,示例市人民政府,2020-01-02\n',
  );
  let broken = 0;
  between.swallow = () => broken++ === 0;
  between.cut = true;
  const run = await runCli(['collection', 'deliver', 'broken.csv', '--item', 'honours', '--json'], {
    cwd: folder,
    env: { JINQIAO_URL: between.url, JINQIAO_KEY: key },
  });
  expect(run).toMatchObject({ code: 0, err: expect.stringContaining('稍候重试') });
  expect(JSON.parse(run.out).delivery).toMatchObject({ added: 1 });
});

type Between = {
  readonly server: Server;
  readonly url: string;
  /** Offsets of the parts that were sent, in order. */
  readonly offsets: number[];
  /** Whether a part is kept from the platform. */
  swallow: (offset: number) => boolean;
  /** A part that is swallowed has its connection cut; otherwise it hangs. */
  cut: boolean;
};

/** A line between the command and the platform that can be watched and broken. */
async function startBetween(target: string): Promise<Between> {
  const offsets: number[] = [];
  const server = createServer((incoming, outgoing) => {
    const address = new URL(incoming.url ?? '/', target);
    if (address.pathname === '/v1/collection.upload-part') {
      const offset = Number(address.searchParams.get('offset'));
      offsets.push(offset);
      if (between.swallow(offset)) {
        if (between.cut) incoming.socket.destroy();
        else incoming.resume();
        return;
      }
    }
    const onward = request(address, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const between: Between = {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    offsets,
    swallow: () => false,
    cut: false,
  };
  return between;
}
